/**
 * `npm run review -- NOTICE`: writes the workbook in which an editor reads a notice (`putuo-2025.xlsx`).
 *
 *   --out FILE     where to write it (default: `putuo-2025.xlsx`, and `putuo-2025-2.xlsx` where that is there)
 *   --changed      only the passages without a decision: after a correction in the source
 *   --take FILE    reads a workbook back into the editors' files; nothing is written unless all fits
 *   --partial      takes the rows that fit
 *   --reader NAME  who read, for a file that is new (default: 编辑通读)
 *   --second NAME  a second reader's book, which shows no decision (`putuo-2025-second.xlsx`); with --take the answers
 *                  become a second reading in content/editors/second-readings/, and its agreement with the first is reported
 *
 * Exit code 0 where all is well, 1 where something in the book does not fit, 2 where nothing could be done.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import { parse, stringify } from 'yaml';
import { readEditors } from '../src/convert/classify/read-editors.ts';
import { convertNotice } from '../src/convert/pipeline.ts';
import { reportRule } from '../src/convert/messages.ts';
import { parseYaml } from '../src/convert/read.ts';
import { alignNotices } from '../src/model/align/align-notices.ts';
import { alignmentFile } from '../src/model/align/decide-alignment.ts';
import { judgeReading } from '../src/model/coding-quality.ts';
import { readSecondReadings } from '../src/model/read-editors.ts';
import type { Fault } from '../src/review/book.ts';
import { codebookNames } from '../src/review/codebook.ts';
import type { ReviewMatter } from '../src/review/matter.ts';
import { takeReview, type TakenReview } from '../src/review/take-review.ts';
import { writeReview } from '../src/review/write-review.ts';
import { takeSecondReview, writeSecondReview } from '../src/review/second.ts';
import { alignmentSchema } from '../src/schema/alignment.ts';
import { decisionsSchema } from '../src/schema/decision.ts';
import type { Passage } from '../src/schema/passage.ts';
import type { SecondReading } from '../src/schema/second-reading.ts';
import { runPlainly } from './plain-fault.ts';
import { readMatters } from './review-matter.ts';
import { readSeedFolder } from './seed-folder.ts';

const options = {
  out: { type: 'string' },
  take: { type: 'string' },
  changed: { type: 'boolean', default: false },
  partial: { type: 'boolean', default: false },
  reader: { type: 'string', default: '编辑通读' },
  second: { type: 'string' },
} as const;

/** Fewest passages of a theme for its own κ. */
const FEWEST_FOR_KAPPA = 5;

const usage = `用法：npm run review -- putuo-2025 [--out 文件] [--changed]，或 --take 文件 [--partial] [--reader 姓名]；第二人盲读加 --second 姓名
Usage: npm run review -- putuo-2025 [--out FILE] [--changed], or --take FILE [--partial] [--reader NAME]; --second NAME for a second reader`;

const read = (path: string): Promise<string | null> =>
  readFile(path, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  });

/** What the files become, by path; files that stay as they are are not among them. */
async function outcome({ changes }: TakenReview): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const [path, change] of changes) {
    const source = await read(path);
    const next = change(source);
    if (next !== source) files.set(path, next);
  }
  return files;
}

/** Holds the outcome against the notice, the codebook and the schemas, as the conversion will. */
async function check(id: string, files: ReadonlyMap<string, string>): Promise<VFile[]> {
  const path = `content/editors/decisions/${id}.yaml`;
  const text = files.get(path);
  const editors = await readEditors('content/editors');
  const { seeds } = await readSeedFolder('seeds');
  const seed = seeds.find((one) => one.id === id);
  if (!seed) return [];
  if (text !== undefined) {
    const file = new VFile({ path, value: text });
    const data = parseYaml(file, decisionsSchema, 'decisions');
    if (!data) return [file];
    const { date, readFor } = data;
    editors.decisions.set(id, { file, decisions: data.decisions, reading: { date, readFor } });
  }
  const conversion = convertNotice({ ...seed, sidecar: files.get(`seeds/${id}.yaml`) ?? seed.sidecar }, editors);
  return conversion.files ? [] : conversion.messages;
}

/** The issuer's two plans with the alignment as the book leaves it; says what does not fit together. */
function checkAlignment({ earlier, notice }: ReviewMatter, files: ReadonlyMap<string, string>): VFile[] {
  if (!earlier) return [];
  const path = alignmentFile(earlier.notice.id, notice.id);
  const text = files.get(path);
  if (text === undefined) return [];
  const file = new VFile({ path, value: text });
  try {
    alignNotices(earlier.notice, notice, alignmentSchema.parse(parse(text)));
    return [];
  } catch (error) {
    const [, ...faults] = (error as Error).message.split('\n');
    for (const fault of faults) reportRule(file, 'review-alignment', { values: { fault: fault.trim() } });
    return [file];
  }
}

/** `2–4、7`. */
const rowList = (rows: readonly number[]): string =>
  rows
    .reduce<[number, number][]>((runs, row) => {
      const last = runs.at(-1);
      if (last && row === last[1] + 1) last[1] = row;
      else runs.push([row, row]);
      return runs;
    }, [])
    .map(([from, to]) => (from === to ? String(from) : `${String(from)}–${String(to)}`))
    .join('、');

/** The faults as a reader goes through a book: sheet by sheet, from the top, what is wrong in the same way told once. */
function tellFaults(path: string, faults: readonly Fault[]): void {
  const inOrder = faults.toSorted((a, b) => a.row - b.row);
  for (const [sheet, own] of Map.groupBy(inOrder, (fault) => fault.sheet)) {
    const book = new VFile({ path: `${path} “${sheet}”` });
    for (const [first, ...more] of Map.groupBy(own, ({ column, zh }) => `${column} ${zh}`).values()) {
      if (!first) continue;
      const { row, column, zh, en } = first;
      reportRule(book, 'review-cell', {
        values: {
          sheet,
          row: rowList([row, ...more.map((one) => one.row)]),
          column: column === '' ? '—' : column,
          fault: { zh, en },
        },
        place: { line: row, column: 1 },
      });
    }
    console.error(reporter(book));
  }
}

/** True where rows may be written: all fit, or the sound ones are asked for. */
function report(path: string, taken: { faults: readonly Fault[]; older?: boolean } | null, partial: boolean): boolean {
  const book = new VFile({ path });
  if (!taken) reportRule(book, 'review-unreadable', { values: {} });
  if (taken?.older === true) reportRule(book, 'review-old-book', { values: {} });
  if (book.messages.length > 0) console.error(reporter(book));
  tellFaults(path, taken?.faults ?? []);
  if (!taken) {
    process.exitCode = 2;
    return false;
  }
  if (taken.faults.length > 0) process.exitCode = 1;
  if (taken.faults.length === 0 || partial) return true;
  console.error(
    '没有写入任何文件：请改正上面各格，或加 --partial 先收合适的行。\nNothing was written: correct the cells above, or take the rows that fit with --partial.',
  );
  return false;
}

/** What is still to be read, and what had no row: the first few by their places in the text. */
function tellRest({ unread, absent }: TakenReview): void {
  const some = (passages: readonly Passage[]): string =>
    passages
      .slice(0, 3)
      .map(({ id, text }) => `  ${id} ${text.slice(0, 24)}`)
      .join('\n') + (passages.length > 3 ? '\n  ……' : '');
  if (unread.length > 0)
    console.log(`还有 ${String(unread.length)} 句未读 / ${String(unread.length)} passage(s) unread:\n${some(unread)}`);
  if (absent.length > 0)
    console.log(
      `工作簿里没有 ${String(absent.length)} 句的行，它们保持原样 / ${String(absent.length)} passage(s) have no row in the book and stay as they are:\n${some(absent)}`,
    );
}

interface TakeFlags {
  partial: boolean;
  reader: string;
}
const today = (): string => new Date().toLocaleDateString('sv-SE');

async function take(matter: ReviewMatter, path: string, flags: TakeFlags): Promise<void> {
  const taken = await takeReview(matter, await readFile(path), { name: flags.reader, date: today() });
  if (!report(path, taken, flags.partial) || !taken) return;
  const files = await outcome(taken);
  const unfit = [...(await check(matter.notice.id, files)), ...checkAlignment(matter, files)];
  if (unfit.length > 0) {
    console.error(reporter(unfit.filter(({ messages }) => messages.length > 0)));
    console.error('没有写入任何文件：请改正上面各处。\nNothing was written: correct what is named above.');
    process.exitCode = 1;
    return;
  }
  for (const [name, text] of files) {
    await mkdir(dirname(name), { recursive: true });
    await writeFile(name, text);
  }
  console.log(
    files.size === 0
      ? '与已有的判定相同，没有改动。\nNothing changed.'
      : `已写入 ${[...files.keys()].join('、')}。请运行 npm run convert，再运行 npm run coding:log。\nWrote ${String(files.size)} file(s). Run npm run convert, then npm run coding:log.`,
  );
  tellRest(taken);
}

/** Writes a second reader's answers beside those that are there, and says how far they agree with the first. */
async function takeSecond(matter: ReviewMatter, path: string, flags: TakeFlags): Promise<void> {
  const taken = await takeSecondReview(matter, await readFile(path), { name: flags.reader, date: today() });
  if (!report(path, taken, flags.partial) || !taken) return;
  const { reading } = taken;
  if (!reading) {
    console.error('没有一句可以比较，没有写入。\nNo row can be compared; nothing was written.');
    process.exitCode = 1;
    return;
  }
  const known = (await readSecondReadings()).filter(({ notice }) => notice === matter.notice.id);
  const own = known.find((one) => one.reader === reading.reader);
  if (own) {
    const same = isDeepStrictEqual(own.readings, reading.readings);
    const file = new VFile({ path });
    if (!same) reportRule(file, 'review-second-again', { values: { reader: own.reader, file: `${own.id}.yaml` } });
    console.error(same ? `与 ${own.id}.yaml 相同，没有改动。\nNothing changed.` : reporter(file));
    if (!same) process.exitCode = 1;
    return;
  }
  const name = `content/editors/second-readings/notice-${matter.notice.id}-${String(known.length + 1)}.yaml`;
  const text = stringify(reading, { lineWidth: 0, flowCollectionPadding: true, version: '1.1' });
  await writeFile(name, text, { flag: 'wx' });
  console.log(`已写入 ${name}\nWrote ${name}`);
  tellAgreement(matter, reading);
}

function tellAgreement({ corpus }: ReviewMatter, reading: SecondReading): void {
  const names = codebookNames(corpus.themes);
  const { themes, topics } = judgeReading(corpus, reading, FEWEST_FOR_KAPPA);
  const show = (value: number | null): string => (value === null ? '—' : value.toFixed(3));
  const count = String(themes.pairs.length);
  console.log(
    `${count} 句：主题全同 ${String(themes.same)}，κ ${show(themes.kappa)}；议题全同 ${String(topics.same)}，F1 ${show(topics.score.f1)}\n` +
      `${count} passages: same themes ${String(themes.same)}, κ ${show(themes.kappa)}; same topics ${String(topics.same)}, F1 ${show(topics.score.f1)}`,
  );
  const nameAll = (ids: readonly string[]): string => ids.map(names.nameOf).join('、') || '（总述）';
  for (const { passage, themes: second, topics: secondTopics, first } of reading.readings) {
    const [one, two] = [[...first.themes, ...first.topics].sort(), [...second, ...secondTopics].sort()];
    if (one.join() !== two.join())
      console.log(`${passage} ${corpus.passage(passage).text}\n  首次 ${nameAll(one)}\n  第二人 ${nameAll(two)}`);
  }
}

/** A book that someone may have filled in is never written over: `putuo-2025.xlsx`, then `putuo-2025-2.xlsx`. */
async function freeName(name: string): Promise<string> {
  const taken = new Set(await readdir('.'));
  let file = `${name}.xlsx`;
  for (let count = 2; taken.has(file); count += 1) file = `${name}-${String(count)}.xlsx`;
  return file;
}

async function review(): Promise<void> {
  const { values: flags, positionals } = parseArgs({ options, allowPositionals: true });
  const [id] = positionals;
  // All that a review rests on takes seconds to read: one of a notice that is not there is refused at once.
  const known = id !== undefined && existsSync(`content/notices/${id}/notice.json`);
  const matter = known ? (await readMatters())(id) : null;
  if (id === undefined || !matter) {
    console.error(
      id === undefined
        ? usage
        : `seeds 和 content/notices 里没有 ${id}；请先 npm run add、npm run convert\nThere is no ${id} in seeds and content/notices; npm run add and npm run convert first`,
    );
    process.exitCode = 2;
    return;
  }
  const { second, partial } = flags;
  if (flags.take !== undefined) {
    if (second === undefined) await take(matter, flags.take, flags);
    else await takeSecond(matter, flags.take, { partial, reader: second });
    return;
  }
  const name = second === undefined ? id : `${id}-second`;
  const bytes = await (second === undefined ? writeReview(matter, flags.changed) : writeSecondReview(matter, second));
  const out = flags.out ?? (await freeName(name));
  await writeFile(out, bytes, { flag: flags.out === undefined ? 'wx' : 'w' });
  const how = `npm run review -- ${id} --take ${out}${second === undefined ? '' : ` --second ${second}`}`;
  console.log(`已写出 ${out}；读完交回：${how}\nWrote ${out}; give it back with ${how}`);
}

await runPlainly(review);
