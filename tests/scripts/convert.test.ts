/** `npm run convert` on folders as maintainers make them: plain answers, whole files, nothing of others deleted. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { plainSidecar } from '../convert/convert-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'convert-'));
const [seeds, editors, out] = ['seeds', 'editors', 'out'].map((name) => join(folder, name)) as [string, string, string];
const text = '2024年某市民政工作要点\n一、养老服务\n1、增加供给。新建养老床位500张。\n';

beforeEach(() => {
  for (const path of [seeds, editors, out]) rmSync(path, { recursive: true, force: true });
  for (const path of [seeds, out, join(editors, 'decisions'), join(editors, 'indicators')])
    mkdirSync(path, { recursive: true });
  cpSync('content/editors/themes', join(editors, 'themes'), { recursive: true });
  cpSync('content/editors/coding-rules.yaml', join(editors, 'coding-rules.yaml'));
  writeFileSync(join(seeds, 'moushi-2024.txt'), text);
  writeFileSync(join(seeds, 'moushi-2024.yaml'), plainSidecar);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...more: string[]): { code: number | null; said: string } {
  const args = ['scripts/convert.ts', '--seeds', seeds, '--editors', editors, '--out', out, ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(stdout + stderr).not.toMatch(/^\s+at .*:\d+:\d+/mu);
  return { code: status, said: stdout + stderr };
}

const files = (): string[] => readdirSync(out, { recursive: true, encoding: 'utf8' });

test('each unfit name is told with a better one, and the sound notice is written', () => {
  for (const name of [
    'Putuo-2025.txt',
    '普陀-2025.txt',
    'putuo_2025.txt',
    '2025.txt',
    'a.yml',
    'b.TXT',
    '~$putuo.txt',
    'putuo-2025.v2.txt',
  ])
    writeFileSync(join(seeds, name), 'x');
  writeFileSync(join(seeds, 'alone-2024.txt'), text);
  writeFileSync(join(seeds, 'orphan-2024.yaml'), plainSidecar);
  mkdirSync(join(seeds, 'x.txt'));
  const { code, said } = run();
  expect(code).toBe(1);
  for (const words of [
    '“putuo-2025.txt”',
    '“quming-pinyin-2025.txt”',
    '“a.yaml”',
    '“b.txt”',
    '“putuo-2025-v2.txt”',
    'alone-2024.yaml',
    'orphan-2024.txt',
    'x.txt',
    '~$putuo.txt',
  ])
    expect(said).toContain(words);
  expect(files()).toContain('moushi-2024/notice.json');
});

test('a broken notice leaves what stood, and others are written', () => {
  expect(run().code).toBe(0);
  writeFileSync(join(seeds, 'moushi-2024.yaml'), plainSidecar.replace('year: 2024', 'year: x'));
  writeFileSync(join(seeds, 'other-2024.txt'), text.replaceAll('某市', '别市'));
  writeFileSync(join(seeds, 'other-2024.yaml'), plainSidecar.replaceAll('某市', '别市').replace('moushi', 'other'));
  const { code, said } = run();
  expect(code).toBe(1);
  expect(said).toContain('moushi-2024: not converted');
  expect(files()).toEqual(expect.arrayContaining(['moushi-2024/notice.json', 'other-2024/notice.json']));
});

test('files of others in the folder are named and left alone', () => {
  writeFileSync(join(out, 'thesis.docx'), 'x');
  mkdirSync(join(out, 'notes'));
  writeFileSync(join(out, 'notes', 'a.mdx'), 'my own');
  const { code, said } = run();
  expect(code).toBe(0);
  expect(said).toContain('thesis.docx');
  expect(readFileSync(join(out, 'notes', 'a.mdx'), 'utf8')).toBe('my own');
  rmSync(join(seeds, 'moushi-2024.txt'));
  rmSync(join(seeds, 'moushi-2024.yaml'));
  expect(run('--lose-ids').code).toBe(0);
  expect(files().sort()).toEqual(['notes', 'notes/a.mdx', 'thesis.docx']);
});

test('half, empty and conflicted files heal', () => {
  run();
  const entry = files().filter((name) => name.endsWith('.mdx'))[1] ?? '';
  const whole = readFileSync(join(out, entry), 'utf8');
  for (const broken of ['', whole.slice(0, whole.length / 2), `<<<<<<< HEAD\n${whole}=======\n>>>>>>> a\n`]) {
    writeFileSync(join(out, entry), broken);
    writeFileSync(join(out, `${entry}.part-999999`), 'half');
    expect(run().code).toBe(0);
    expect(readFileSync(join(out, entry), 'utf8')).toBe(whole);
    expect(existsSync(join(out, `${entry}.part-999999`))).toBe(false);
  }
});

test.for([
  ['an option that does not exist', ['--seed', 'x'], '--seeds'],
  ['an option without its folder', ['--out='], '--out'],
  ['a folder that is not there', ['--seeds', '/nowhere/at/all'], '/nowhere/at/all'],
  ['a file where a folder is expected', ['--out', 'package.json'], 'package.json'],
] as const)('%s', ([, args, words]) => {
  const { code, said } = run(...args);
  expect(code).toBe(2);
  expect(said).toContain(words);
  expect(said).toMatch(/\p{Script=Han}/u);
});
