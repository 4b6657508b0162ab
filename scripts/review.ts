/**
 * `npm run review -- NOTICE`: writes the workbook in which an editor reads a notice (`putuo-2025.xlsx`).
 *
 *   --out FILE     where to write it
 *   --changed      only the passages without a decision: after a correction in the source
 *   --take FILE    reads a workbook back into the editors' files; nothing is written unless all fits
 *   --partial      takes the rows that fit
 *   --reader NAME  who read, for a file that is new (default: 编辑通读)
 *
 * Exit code 0 where all is well, 1 where something in the book does not fit, 2 where nothing could be done.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import { readEditors } from '../src/convert/classify/read-editors.ts';
import { convertNotice } from '../src/convert/pipeline.ts';
import { reportRule } from '../src/convert/messages.ts';
import { parseYaml } from '../src/convert/read.ts';
import { takeReview, writeReview, type ReviewMatter, type TakenReview } from '../src/review/review.ts';
import { decisionsSchema } from '../src/schema/decision.ts';
import { runPlainly } from './plain-fault.ts';
import { readMatter } from './review-matter.ts';
import { readSeedFolder } from './seed-folder.ts';

const options = {
  out: { type: 'string' },
  take: { type: 'string' },
  changed: { type: 'boolean', default: false },
  partial: { type: 'boolean', default: false },
  reader: { type: 'string', default: '编辑通读' },
} as const;

const usage = `用法：npm run review -- putuo-2025 [--out 文件] [--changed]，或 --take 文件 [--partial] [--reader 姓名]
Usage: npm run review -- putuo-2025 [--out FILE] [--changed], or --take FILE [--partial] [--reader NAME]`;

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
    editors.decisions.set(id, { file, decisions: data.decisions, reading: data });
  }
  const conversion = convertNotice({ ...seed, sidecar: files.get(`seeds/${id}.yaml`) ?? seed.sidecar }, editors);
  return conversion.files ? [] : conversion.messages;
}

async function take(matter: ReviewMatter, path: string, flags: { partial: boolean; reader: string }): Promise<void> {
  const today = new Date().toLocaleDateString('sv-SE');
  const taken = await takeReview(matter, await readFile(path), { name: flags.reader, date: today });
  const book = new VFile({ path });
  if (!taken) reportRule(book, 'review-unreadable', { values: {} });
  for (const { sheet, row, column, zh, en } of taken?.faults ?? [])
    reportRule(book, 'review-cell', {
      values: { sheet, row, column: column === '' ? '—' : column, fault: { zh, en } },
    });
  if (book.messages.length > 0) console.error(reporter(book));
  if (!taken) {
    process.exitCode = 2;
    return;
  }
  if (taken.faults.length > 0) process.exitCode = 1;
  if (taken.faults.length > 0 && !flags.partial) {
    console.error(
      '没有写入任何文件：请改正上面各格，或加 --partial 先收合适的行。\nNothing was written: correct the cells above, or take the rows that fit with --partial.',
    );
    return;
  }
  const files = await outcome(taken);
  const unfit = await check(matter.notice.id, files);
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
      ? `与已有的判定相同，没有改动；还有 ${String(taken.unread)} 句未读。\nNothing changed; ${String(taken.unread)} passage(s) unread.`
      : `已写入 ${[...files.keys()].join('、')}；还有 ${String(taken.unread)} 句未读。请运行 npm run convert。\nWrote ${String(files.size)} file(s); ${String(taken.unread)} passage(s) unread. Run npm run convert.`,
  );
}

async function review(): Promise<void> {
  const { values: flags, positionals } = parseArgs({ options, allowPositionals: true });
  const [id] = positionals;
  const matter = id === undefined ? null : await readMatter(id);
  if (id === undefined || !matter) {
    console.error(
      id === undefined
        ? usage
        : `seeds 和 content/notices 里没有 ${id}；请先 npm run add、npm run convert\nThere is no ${id} in seeds and content/notices; npm run add and npm run convert first`,
    );
    process.exitCode = 2;
    return;
  }
  if (flags.take !== undefined) {
    await take(matter, flags.take, flags);
    return;
  }
  const out = flags.out ?? `${id}.xlsx`;
  await writeFile(out, await writeReview(matter, flags.changed), { flag: flags.out === undefined ? 'wx' : 'w' });
  console.log(
    `已写出 ${out}；读完交回：npm run review -- ${id} --take ${out}\nWrote ${out}; give it back with npm run review -- ${id} --take ${out}`,
  );
}

await runPlainly(review);
