/** The watchdog of the fuzz: a thread that hangs is ended and what it was at is reported; one that fails is no success. */
import { expect, test } from 'vitest';
import { watchScript } from '../../scripts/fuzz/watchdog.ts';

const watched = async (script: string): Promise<[boolean, string[]]> => {
  const told: string[] = [];
  const url = new URL(`data:text/javascript,${encodeURIComponent(script)}`);
  const well = await watchScript<string>(url, { argv: [], seconds: 1, hangs: (last) => told.push(last) });
  return [well, told];
};
const tell = `import { parentPort } from 'node:worker_threads'; parentPort.postMessage('first'); parentPort.postMessage('second');`;

test('a thread that comes to its end', async () => {
  expect(await watched(tell)).toEqual([true, []]);
});

test('a thread that hangs', async () => {
  expect(await watched(`${tell} for (;;);`)).toEqual([false, ['second']]);
});

test('a thread that ends with a failure', async () => {
  expect(await watched(`${tell} process.exitCode = 1;`)).toEqual([false, []]);
});

test('a thread that throws', async () => {
  await expect(watched(`${tell} throw new Error('broken');`)).rejects.toThrow('broken');
});
