/**
 * `npm run add -- FILE…`: takes files as bureaus publish them (PDF, DOCX, DOC, saved web pages, TXT) into `seeds/`, each
 * as its text and a sidecar drafted from it. Shows what it read, asks what it cannot know, and overwrites nothing.
 *
 *   --issuer ID    the issuer's id (`putuo`); its particulars come from the notices that are there
 *   --name, --area, --city, --level city|district, --year, --title, --url    what the file does not tell
 *   --id ID        the notice's id, where it is not `<issuer>-<year>`
 *   --seeds DIR    write to DIR (default `seeds`)
 *
 * Exit code 0 where every file was taken in, 1 where one was not, 2 where nothing could be done.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import { reportRule } from '../src/convert/messages.ts';
import { parseYaml, readText } from '../src/convert/read.ts';
import { addNotice, questions, type Added, type Incoming, type Question } from '../src/intake/add.ts';
import { idSchema, sidecarSchema, type Issuer } from '../src/schema/notice.ts';
import { describeFault, runPlainly } from './plain-fault.ts';
import { readSeedFolder } from './seed-folder.ts';

const options = {
  issuer: { type: 'string' },
  name: { type: 'string' },
  area: { type: 'string' },
  city: { type: 'string' },
  level: { type: 'string' },
  year: { type: 'string' },
  title: { type: 'string' },
  url: { type: 'string' },
  id: { type: 'string' },
  seeds: { type: 'string', default: 'seeds' },
} as const;

type Flags = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>['values'];

const usage = `用法：npm run add -- 文件… [--issuer putuo] [--year 2025] [--city 宁州市] [--level district|city]
      可收 PDF、DOCX、DOC、WPS、RTF、网页（HTML、MHTML）、TXT；文件没有写明的才需要选项。
Usage: npm run add -- FILE… [--issuer putuo] [--year 2025] [--city 宁州市] [--level district|city]
       also --name --area --title --url --id --seeds`;

function readArguments(): { flags: Flags; paths: string[] } | null {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (positionals.length > 0) return { flags: values, paths: positionals };
    console.error(usage);
  } catch (error) {
    console.error(`${usage}\n${(error as Error).message}`);
  }
  return null;
}

/** The values of the options, or the messages that say what is wrong with them. */
function readFlags(flags: Flags, issuers: Issuer[]): { given: Incoming['given']; file: VFile } {
  const file = new VFile({ path: 'npm run add' });
  const expect = (flag: keyof typeof options, fits: boolean, zh: string, en: string): void => {
    const value = flags[flag];
    if (value !== undefined && !fits)
      reportRule(file, 'intake-flag', { values: { flag: `--${flag}`, value, expected: { zh, en } } });
  };
  const { level } = flags;
  const known = level === 'city' || level === 'district' ? level : undefined;
  expect('level', known !== undefined, ' city（市局）或 district（区局）', 'city or district');
  expect('year', /^(?:19|20)\d{2}$/u.test(flags.year ?? ''), '四位年份，如 2025', 'a year such as 2025');
  for (const flag of ['issuer', 'id'] as const)
    expect(
      flag,
      idSchema.safeParse(flags[flag]).success,
      '小写拼音和数字，如 putuo-2025',
      'lower-case Latin words and digits, such as putuo-2025',
    );
  expect(
    'url',
    /^https?:\/\/[^/]+\.[^/]+/u.test(flags.url ?? '') && URL.canParse(flags.url ?? ''),
    '网址，如 https://www.example.gov.cn/',
    'an address such as https://www.example.gov.cn/',
  );
  return {
    file,
    given: {
      issuers,
      id: flags.issuer,
      name: flags.name,
      area: flags.area,
      city: flags.city,
      level: known,
      year: flags.year === undefined ? undefined : Number(flags.year),
      title: flags.title,
      url: flags.url,
      noticeId: flags.id,
    },
  };
}

/** The issuers of the notices that are there, as their sidecars have them. */
async function readIssuers(folder: string): Promise<Issuer[]> {
  if (!existsSync(folder)) return [];
  const { seeds } = await readSeedFolder(folder);
  const sidecars = seeds.flatMap(
    (seed) => parseYaml(readText(seed.sidecarPath, seed.sidecar), sidecarSchema, 'sidecar') ?? [],
  );
  return [...new Map(sidecars.map(({ issuer }) => [issuer.id, issuer])).values()];
}

function report(...files: VFile[]): void {
  const told = files.filter(({ messages }) => messages.length > 0);
  if (told.length > 0) console.error(reporter(told));
}

/** Takes one file in; false where it was not. */
async function addFile(path: string, given: Incoming['given'], folder: string): Promise<boolean> {
  const incoming: Incoming = {
    name: basename(path),
    bytes: await readFile(path),
    given,
    today: new Date().toLocaleDateString('sv-SE'),
  };
  let addition = await addNotice(incoming);
  if (addition.asks.length > 0 && process.stdin.isTTY) {
    incoming.given = await ask(incoming, addition.asks);
    addition = await addNotice(incoming);
  }
  const { file, asks, added } = addition;
  if (asks.length > 0) {
    reportRule(file, 'intake-asks', {
      values: {
        name: incoming.name,
        fields: {
          zh: asks.map((one) => questions[one].zh).join('、'),
          en: asks.map((one) => questions[one].en).join(', '),
        },
      },
      paste: asks.map((one) => `${questions[one].flag} …`).join(' '),
    });
  }
  const written = added !== null && (await write(folder, added, file));
  report(file);
  if (added !== null && written) tell(added, folder);
  return written;
}

async function ask(incoming: Incoming, asks: readonly Question[]): Promise<Incoming['given']> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const given = { ...incoming.given };
  for (const one of asks) {
    const { zh, en } = questions[one];
    const answer = (await terminal.question(`${incoming.name}：请写${zh}\n  ${en}: `)).trim();
    if (answer === '') continue;
    if (one === 'year') given.year = /^(?:19|20)\d{2}$/u.test(answer) ? Number(answer) : undefined;
    else given[one] = answer;
  }
  terminal.close();
  return given;
}

/** Writes all files of a notice, or none where one is there. */
async function write(folder: string, { id, files }: Added, file: VFile): Promise<boolean> {
  const taken = [...files.keys()].map((name) => join(folder, name)).find((path) => existsSync(path));
  if (taken !== undefined) {
    reportRule(file, 'intake-exists', { values: { path: taken, id } });
    return false;
  }
  for (const [name, content] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content, { flag: 'wx' });
  }
  return true;
}

function tell({ id, files, conversion, particulars }: Added, folder: string): void {
  console.log(`${id}\n${particulars.map(([label, value]) => `  ${label}: ${value}`).join('\n')}`);
  console.log(`  已写入 wrote: ${[...files.keys()].map((name) => join(folder, name)).join(', ')}`);
  if (conversion.files) {
    const { parts, entries, passages } = conversion.tally;
    console.log(
      `  可以转换：${String(parts)} 个部分，${String(entries)} 条，${String(passages)} 段，一字不少。核对上面各项（不对的改 yaml），再运行 npm run convert。\n  It converts: ${String(parts)} part(s), ${String(entries)} entries, ${String(passages)} passages, nothing lost. Check the particulars above (mend them in the yaml), then npm run convert.`,
    );
    report(...conversion.messages);
    return;
  }
  report(...conversion.messages);
  console.log(
    '  还要您决定上面几处（写在同名 yaml 里），再运行 npm run convert。\n  Decide what is named above in the yaml of the same name, then npm run convert.',
  );
}

async function add(flags: Flags, paths: readonly string[]): Promise<void> {
  const { given, file } = readFlags(flags, await readIssuers(flags.seeds));
  report(file);
  if (file.messages.length > 0) {
    process.exitCode = 2;
    return;
  }
  for (const path of paths) {
    // A file that cannot be read keeps no other from being taken in.
    const done = await addFile(path, { ...given, issuers: await readIssuers(flags.seeds) }, flags.seeds).catch(
      (error: unknown) => {
        console.error(describeFault(error, path));
        return false;
      },
    );
    if (!done) process.exitCode = 1;
  }
}

const argumentsGiven = readArguments();
if (argumentsGiven === null) process.exitCode = 2;
else await runPlainly(() => add(argumentsGiven.flags, argumentsGiven.paths));
