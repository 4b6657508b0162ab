/**
 * `npm run convert`: turns the notices in `seeds/` into the collections of `content/notices/`.
 *
 *   --check        write nothing; fail where the committed content is out of date
 *   --seeds DIR    read notices from DIR (default `seeds`)
 *   --editors DIR  read codebook and decisions from DIR (default `content/editors`)
 *   --out DIR      write to DIR (default `content/notices`); other files there are left alone
 *   --lose-ids     go on where ids of passages vanish without an entry in moved.yaml: for work on the converter, before
 *                  what it writes is published
 *
 * A notice that cannot be converted keeps no other from being written. Exit code 0 where all is well; 1 where a notice
 * was not converted (the others are written) or, with --check, content is out of date; 2 where nothing could be done.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import { type EditorsFiles, readEditors } from '../src/convert/classify/read-editors.ts';
import { reportRule } from '../src/convert/messages.ts';
import { checkMoved, type Identified } from '../src/convert/moved.ts';
import { convertNotices, type Conversion } from '../src/convert/pipeline.ts';
import { passagesOf } from '../src/convert/published-passages.ts';
import { parseYaml } from '../src/convert/read.ts';
import { movedSchema } from '../src/schema/moved.ts';
import { bringUpToDate, linkedFolders, publishedEntries, type Update } from './content-folder.ts';
import { runPlainly } from './plain-fault.ts';
import { readSeedFolder } from './seed-folder.ts';

const options = {
  check: { type: 'boolean', default: false },
  seeds: { type: 'string', default: 'seeds' },
  editors: { type: 'string', default: 'content/editors' },
  out: { type: 'string', default: 'content/notices' },
  'lose-ids': { type: 'boolean', default: false },
} as const;

type Flags = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

function readFlags(): Flags | null {
  try {
    const { values } = parseArgs({ options });
    const empty = Object.entries(values).find(([, value]) => value === '')?.[0];
    if (empty !== undefined) throw new Error(`--${empty} needs the name of a folder.`);
    return values;
  } catch (error) {
    const names = Object.keys(options).map((name) => `--${name}`);
    console.error(`选项不对；可用的有 ${names.join('、')}\n${(error as Error).message} Options: ${names.join(', ')}`);
    return null;
  }
}

const isFatal = (file: VFile): boolean => file.messages.some((message) => message.fatal === true);

/** A line of progress at most every two seconds, beginning after two. */
function progress(total: number): (id: string, index: number, stage: string) => void {
  let last = Date.now();
  return (id, index, stage) => {
    if (Date.now() - last < 2000) return;
    last = Date.now();
    console.error(`… ${id} (${String(index + 1)}/${String(total)}): ${stage}`);
  };
}

function tell({ id, files, tally, furniture }: Conversion): void {
  if (!files) {
    console.log(`${id}: not converted`);
    return;
  }
  const counts = `${String(tally.parts)} part(s), ${String(tally.entries)} entries, ${String(tally.passages)} passages (${String(tally.reviewed)} reviewed), ${String(tally.targets)} targets, ${String(tally.instruments)} citations`;
  const left = furniture.map(({ kind, text, line }) => `${kind} “${text}” (line ${String(line)})`);
  const shown =
    left.length > 12 ? [...left.slice(0, 12), `and ${String(left.length - 12)} more, all in notice.json`] : left;
  console.log(
    `${id}: ${counts}; ${String(tally.characters)} characters, none lost${left.length > 0 ? `; left out of the text: ${shown.join(', ')}` : ''}`,
  );
}

function report(files: Iterable<VFile>): void {
  const messages = [...new Set(files)].filter((file) => file.messages.length > 0);
  if (messages.length > 0) console.error(reporter(messages));
}

/** Matches the key of each passage without parsing the file, so that it also works on a broken one. */
const passageTag = /<Passage id="([a-z][a-z0-9]+)"/gu;

/**
 * Compares the published ids with those of this run. The messages are in `file`; `held` are the notices that would lose
 * an id and so stay as they are; `broken` are published entries that cannot be parsed.
 */
async function checkIds(
  flags: Flags,
  conversions: readonly Conversion[],
): Promise<{ file: VFile; held: Set<string>; broken: VFile[] }> {
  const path = join(flags.editors, 'moved.yaml');
  const value = await readFile(path, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'moves: []';
    throw error;
  });
  const file = new VFile({ path, value });
  const moves = parseYaml(file, movedSchema, 'moved')?.moves;
  const held = new Set<string>();
  const broken: VFile[] = [];
  if (!moves) return { file, held, broken };
  const converted = new Map(conversions.map((conversion) => [conversion.id, conversion.files !== null]));
  const after: Identified[] = conversions.flatMap(({ passages }) => passages);
  const now = new Set(after.map(({ id }) => id));
  const listed = new Set(moves.map(({ from }) => from));
  const vanished: Identified[] = [];
  for (const [name, text] of flags['lose-ids'] ? [] : await publishedEntries(flags.out)) {
    const notice = name.split('/')[0] ?? '';
    const ids = [...text.matchAll(passageTag)].map((match) => `${notice}-${match[1] ?? ''}`);
    if (converted.get(notice) === false) {
      // It stays as it is, and its ids with it.
      for (const id of ids) after.push({ id, notice, text: '' });
      continue;
    }
    const gone = ids.filter((id) => !now.has(id) && !listed.has(id));
    if (gone.length === 0) continue;
    held.add(notice);
    for (const passage of readGone(join(flags.out, name), [name, text], gone, broken)) vanished.push(passage);
  }
  checkMoved(vanished, after, moves, file);
  return { file, held, broken };
}

/** The passages that are gone, with their words where the entry can be read. */
function readGone(
  path: string,
  entry: readonly [string, string],
  gone: readonly string[],
  broken: VFile[],
): Identified[] {
  const ids = new Set(gone);
  try {
    return passagesOf([entry]).filter(({ id }) => ids.has(id));
  } catch (error) {
    const file = new VFile({ path });
    const detail = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    reportRule(file, 'content-unreadable', { values: { detail }, place: { line: 1, column: 1 } });
    broken.push(file);
    return gone.map((id) => ({ id, notice: entry[0].split('/')[0] ?? '', text: '' }));
  }
}

function unfitEditors({ files }: EditorsFiles): boolean {
  if (!files.some(isFatal)) return false;
  console.error(
    '没有写入任何文件：请先改正上面 content/editors 里的问题。\nNothing was written: correct the editors’ files named above and run again.',
  );
  process.exitCode = 2;
  return true;
}

function tellForeign({ foreign }: Update, out: string): void {
  report(
    foreign.map((path) => {
      const file = new VFile({ path: join(out, path) });
      reportRule(file, 'content-foreign', { values: { folder: out }, place: { line: 1, column: 1 } });
      return file;
    }),
  );
}

/** Notices whose folder is a link, or holds one: each is reported, and stays as it is. */
async function heldByLinks(out: string, conversions: readonly Conversion[]): Promise<string[]> {
  const ids = new Set(conversions.map(({ id }) => id));
  const links = (await linkedFolders(out)).filter((path) => ids.has(path.split('/')[0] ?? ''));
  report(
    links.map((path) => {
      const file = new VFile({ path: join(out, path) });
      reportRule(file, 'content-link', { values: {}, place: { line: 1, column: 1 } });
      return file;
    }),
  );
  return links.map((path) => path.split('/')[0] ?? '');
}

async function convert(flags: Flags): Promise<void> {
  const editors = await readEditors(flags.editors);
  const { seeds, unfit } = await readSeedFolder(flags.seeds);
  const received = new Set([...seeds.map(({ id }) => id), ...unfit.map(({ stem }) => stem)]);
  for (const [id, { file }] of editors.decisions)
    if (!received.has(id)) reportRule(file, 'decisions-unread', { values: { id }, place: { line: 1, column: 1 } });
  const conversions = convertNotices(seeds, editors, progress(seeds.length));
  report([...editors.files, ...unfit, ...conversions.flatMap(({ messages }) => messages)]);
  for (const conversion of conversions) tell(conversion);
  if (unfitEditors(editors)) return;
  const { file, held, broken } = await checkIds(flags, conversions);
  report([file, ...broken]);
  if (file.messages.some(({ ruleId }) => ruleId !== 'lost-id')) {
    console.error('没有写入任何文件：请先改正 moved.yaml。\nNothing was written: correct moved.yaml and run again.');
    process.exitCode = 2;
    return;
  }
  const failed = conversions.filter(({ files }) => files === null).map(({ id }) => id);
  const linked = await heldByLinks(flags.out, conversions);
  const kept = new Set([...failed, ...held, ...linked]);
  const wanted = new Map(conversions.filter(({ id }) => !kept.has(id)).flatMap(({ files }) => [...(files ?? [])]));
  const update = await bringUpToDate(flags.out, wanted, { kept, write: !flags.check });
  tellForeign(update, flags.out);
  conclude(flags, update.changed, [...kept, ...unfit.filter(isFatal).map(({ path }) => path)]);
}

function conclude({ check }: Flags, changed: readonly string[], left: readonly string[]): void {
  if (left.length > 0) {
    console.error(
      `未转换（其余照常）：${left.join('、')}；请按上面的提示改正。\nNot converted (the others were): ${left.join(', ')}; correct what is named above.`,
    );
    process.exitCode = 1;
  }
  if (check && changed.length > 0) {
    const names = `${changed.slice(0, 20).join(', ')}${changed.length > 20 ? ' …' : ''}`;
    console.error(
      `content/notices 与 seeds 不一致：${names}；请运行 npm run convert 并提交\nOut of date: ${names}; run \`npm run convert\` and commit what it writes`,
    );
    process.exitCode = 1;
    return;
  }
  console.log(changed.length > 0 ? `${String(changed.length)} file(s) written or removed` : 'Nothing changed.');
}

const flags = readFlags();
if (flags === null) process.exitCode = 2;
else await runPlainly(() => convert(flags));
