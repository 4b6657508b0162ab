/** `npm run convert` on folders as maintainers make them: plain answers, whole files, nothing of others deleted. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { Commands } from '../commands.ts';
import { plainSidecar } from '../convert/convert-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'convert-'));
const [seeds, editors, out] = ['seeds', 'editors', 'out'].map((name) => join(folder, name)) as [string, string, string];
const text = '2024年某市民政工作要点\n一、养老服务\n1、增加供给。新建养老床位500张。\n';

beforeEach(() => {
  for (const path of [seeds, editors, out]) rmSync(path, { recursive: true, force: true });
  for (const path of [seeds, out, join(editors, 'decisions'), join(editors, 'indicators')])
    mkdirSync(path, { recursive: true });
  // One theme: reading all of them takes half the time of a run.
  cpSync('content/editors/themes/elderly-care.yaml', join(editors, 'themes/elderly-care.yaml'));
  cpSync('content/editors/coding-rules.yaml', join(editors, 'coding-rules.yaml'));
  writeFileSync(join(seeds, 'moushi-2024.txt'), text);
  writeFileSync(join(seeds, 'moushi-2024.yaml'), plainSidecar);
});
const commands = new Commands('.');
afterAll(() => {
  commands.end();
  rmSync(folder, { recursive: true, force: true });
});

interface Said {
  code: number | null;
  said: string;
}

const script = 'scripts/convert.ts';
const folders = ['--seeds', seeds, '--editors', editors, '--out', out];

function plain(code: number | null, said: string): Said {
  expect(said).not.toMatch(/^\s+at .*:\d+:\d+/mu);
  return { code, said };
}

async function run(...more: string[]): Promise<Said> {
  const { code, stdout, stderr } = await commands.run(script, ...folders, ...more);
  return plain(code, stdout + stderr);
}

/** In a process of its own. @param first for Node */
function spawned(
  more: readonly string[],
  { first = [], asNobody = false }: { first?: string[]; asNobody?: boolean },
): Said {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...first, script, ...folders, ...more], {
    encoding: 'utf8',
    ...(asNobody ? { uid: 65_534, gid: 65_534 } : {}),
  });
  return plain(status, stdout + stderr);
}

const contentOf = (path: string): string =>
  statSync(join(out, path)).isDirectory() ? '' : readFileSync(join(out, path), 'utf8');
const files = (): string[] => readdirSync(out, { recursive: true, encoding: 'utf8' });

test('each unfit name is told with a better one, and the sound notice is written', async () => {
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
  const { code, said } = await run();
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

test('a broken notice leaves what stood, and others are written', async () => {
  expect((await run()).code).toBe(0);
  writeFileSync(join(seeds, 'moushi-2024.yaml'), plainSidecar.replace('year: 2024', 'year: x'));
  writeFileSync(join(seeds, 'other-2024.txt'), text.replaceAll('某市', '别市'));
  writeFileSync(join(seeds, 'other-2024.yaml'), plainSidecar.replaceAll('某市', '别市').replace('moushi', 'other'));
  const { code, said } = await run();
  expect(code).toBe(1);
  expect(said).toContain('moushi-2024: not converted');
  expect(files()).toEqual(expect.arrayContaining(['moushi-2024/notice.json', 'other-2024/notice.json']));
});

test('files of others in the folder are named and left alone', async () => {
  writeFileSync(join(out, 'thesis.docx'), 'x');
  mkdirSync(join(out, 'notes'));
  writeFileSync(join(out, 'notes', 'a.mdx'), 'my own');
  const { code, said } = await run();
  expect(code).toBe(0);
  expect(said).toContain('thesis.docx');
  expect(readFileSync(join(out, 'notes', 'a.mdx'), 'utf8')).toBe('my own');
  rmSync(join(seeds, 'moushi-2024.txt'));
  rmSync(join(seeds, 'moushi-2024.yaml'));
  expect((await run('--lose-ids')).code).toBe(0);
  expect(files().sort()).toEqual(['notes', 'notes/a.mdx', 'thesis.docx']);
});

test.for([
  ['the folder of a notice', 'moushi-2024'],
  ['the folder of a part', 'moushi-2024/plan-2024'],
] as const)('a link in place of %s is not written through', async ([, path]) => {
  const elsewhere = join(folder, 'elsewhere');
  mkdirSync(elsewhere, { recursive: true });
  mkdirSync(dirname(join(out, path)), { recursive: true });
  symlinkSync(elsewhere, join(out, path), 'junction');
  writeFileSync(join(seeds, 'other-2024.txt'), text.replaceAll('某市', '别市'));
  writeFileSync(join(seeds, 'other-2024.yaml'), plainSidecar.replaceAll('某市', '别市').replace('moushi', 'other'));
  const { code, said } = await run();
  expect(code).toBe(1);
  expect(said).toContain('content-link');
  expect(readdirSync(elsewhere)).toEqual([]);
  expect(files()).toContain('other-2024/notice.json');
});

/** Runs the conversion as one who may not write everywhere: an administrator may, and nothing would be told. */
const mayWriteEverywhere = process.getuid?.() === 0;

test('a folder that may not be written to is named, and nothing is left in it', () => {
  chmodSync(folder, 0o755);
  chmodSync(out, 0o555);
  const { code, said } = spawned([], { asNobody: mayWriteEverywhere });
  chmodSync(out, 0o755);
  expect(said).toMatch(/没有读写权限；请检查文件夹的权限/u);
  expect(said).toContain(out);
  expect([code, files()]).toEqual([2, []]);
});

test('a place that takes no folders is named at once', async () => {
  const { code, said } = await run('--out', '/proc/nowhere');
  expect(said).toContain('/proc');
  expect(code).toBe(2);
});

test('a disk that is full is told with its place; what stood stays whole', async () => {
  expect((await run()).code).toBe(0);
  const before = files().map((path) => [path, contentOf(path)]);
  writeFileSync(join(seeds, 'moushi-2024.txt'), text.replace('500张', '600张'));
  const full = join(folder, 'full-disk.mjs');
  // Every write finds half of its room.
  writeFileSync(
    full,
    `import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
const write = fs.writeFile;
fs.writeFile = async (path, text) => {
  await write(path, text.slice(0, text.length / 2));
  throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });
};
syncBuiltinESMExports();
`,
  );
  const { code, said } = spawned(['--lose-ids'], { first: ['--import', pathToFileURL(full).href] });
  expect(code).toBe(2);
  expect(said).toMatch(/moushi-2024.*：磁盘已满；请腾出空间后重新运行/u);
  expect(files().map((path) => [path, contentOf(path)])).toEqual(before);
});

test('half, empty and conflicted files heal', async () => {
  await run();
  const entry = files().filter((name) => name.endsWith('.mdx'))[1] ?? '';
  const whole = readFileSync(join(out, entry), 'utf8');
  for (const broken of ['', whole.slice(0, whole.length / 2), `<<<<<<< HEAD\n${whole}=======\n>>>>>>> a\n`]) {
    writeFileSync(join(out, entry), broken);
    writeFileSync(join(out, `${entry}.part-999999`), 'half');
    expect((await run()).code).toBe(0);
    expect(readFileSync(join(out, entry), 'utf8')).toBe(whole);
    expect(existsSync(join(out, `${entry}.part-999999`))).toBe(false);
  }
});

test.for([
  ['an option that does not exist', ['--seed', 'x'], '--seeds'],
  ['an option without its folder', ['--out='], '--out'],
  ['a folder that is not there', ['--seeds', '/nowhere/at/all'], '/nowhere/at/all'],
  ['a file where a folder is expected', ['--out', 'package.json'], 'package.json'],
] as const)('%s', async ([, args, words]) => {
  const { code, said } = await run(...args);
  expect(code).toBe(2);
  expect(said).toContain(words);
  expect(said).toMatch(/\p{Script=Han}/u);
});
