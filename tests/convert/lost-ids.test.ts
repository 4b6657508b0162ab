/** The whole conversion on a notice of its own: a corrected word stops it until the old id has a successor. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Commands } from '../commands.ts';
import { plainSidecar } from './convert-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'lost-ids-'));
const [seeds, editors, out] = ['seeds', 'editors', 'out'].map((name) => join(folder, name)) as [string, string, string];
for (const path of [seeds, editors, join(editors, 'decisions'), join(editors, 'indicators')]) mkdirSync(path);
cpSync('content/editors/themes', join(editors, 'themes'), { recursive: true });
cpSync('content/editors/coding-rules.yaml', join(editors, 'coding-rules.yaml'));
const commands = new Commands('.');
afterAll(() => {
  commands.end();
  rmSync(folder, { recursive: true, force: true });
});

const text =
  '2024年某市民政工作要点\n一、养老服务\n1、增加供给。新建养老床位500张。优化养老设施布局，方便老人就近养老。\n';

async function convert(words: string): Promise<{ code: number; said: string; written: string }> {
  writeFileSync(join(seeds, 'moushi-2024.txt'), words);
  writeFileSync(join(seeds, 'moushi-2024.yaml'), plainSidecar);
  const args = ['--seeds', seeds, '--editors', editors, '--out', out];
  const { code, stderr } = await commands.run('scripts/convert.ts', ...args);
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mdx'));
  // On a busy machine it says what it is at.
  const said = stderr.replace(/^… .*\n/gmu, '');
  return { code, said, written: files.map((name) => readFileSync(join(out, name), 'utf8')).join('\n') };
}

test('a vanished id stops the run with the line to add, and with that line it goes on', async () => {
  const first = await convert(text);
  expect([first.code, first.said]).toEqual([0, '']);
  const corrected = text.replace('就近养老', '就近就便养老');
  const stopped = await convert(corrected);
  expect(stopped.code).toBe(1);
  expect(stopped.written).toBe(first.written);
  const line = / {2}- \{ from: moushi-2024-\w+, to: moushi-2024-\w+, reason: "…", date: YYYY-MM-DD \}/.exec(
    stopped.said,
  )?.[0];
  expect(line).toBeDefined();
  writeFileSync(
    join(editors, 'moved.yaml'),
    `moves:\n${line?.replace('…', '更正。').replace('YYYY-MM-DD', '2026-11-22')}\n`,
  );
  const second = await convert(corrected);
  expect([second.code, second.said]).toEqual([0, '']);
  expect(second.written).toContain('就近就便养老');
});
