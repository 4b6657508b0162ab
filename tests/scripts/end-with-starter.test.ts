import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { isAlive } from '../../scripts/left-over.ts';

const hook = new URL('../../scripts/end-with-starter.mjs', import.meta.url).href;

/** Starts a script that starts another, which never ends by itself; the number of that other. */
async function startPair(args: readonly string[]): Promise<{ starter: ReturnType<typeof spawn>; started: number }> {
  const forever = 'console.log(process.pid); setInterval(() => {}, 1000)';
  const script = `require('node:child_process').spawnSync(process.execPath, ${JSON.stringify([...args, '-e', forever])}, { stdio: 'inherit' })`;
  const starter = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(starter.stdout, 'data')) as [Buffer];
  return { starter, started: Number(String(line)) };
}

async function endsWithin(seconds: number, id: number): Promise<boolean> {
  for (const until = Date.now() + seconds * 1000; Date.now() < until; await wait(50)) if (!isAlive(id)) return true;
  return false;
}

test('what a killed script had started ends with it, and not before', async () => {
  const { starter, started } = await startPair(['--import', hook]);
  try {
    expect(await endsWithin(1.5, started)).toBe(false);
    starter.kill('SIGKILL');
    expect(await endsWithin(20, started)).toBe(true);
  } finally {
    if (isAlive(started)) process.kill(started, 'SIGKILL');
  }
}, 40_000);
