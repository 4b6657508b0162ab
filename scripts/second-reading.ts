/**
 * `npm run second-reading`: passages or silent cells, drawn by seed, for a blind reader.
 *
 *   draw           print the sheet: the rules, the codebook and each passage with its surroundings, uncoded;
 *                  with --silent the silent cells by text, each with its topic's definition
 *   record FILE    write the reader's answers to content/editors/second-readings/, with the coding that they are
 *                  compared with. FILE has a line per passage (`id: theme theme | topic topic`); with --silent it is
 *                  YAML: `cells: [{ text, topic, answer: silent|mentioned|addressed, passage, quote, because }]`
 *   --silent N     draw N of the cells shown as 未提及
 *   --seed WORDS   the seed of the draw (default `民政要点对照`)
 *   --share N      the share of all passages to draw (default 0.1)
 *   --name NAME    with record: the file's name (default `draw-1`, with --silent `silence-1`)
 *   --reader WHO   with record: who read, stated honestly
 *   --date DATE    with record: when
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parse, stringify } from 'yaml';
import { readEditors } from '../src/convert/classify/read-editors.ts';
import { buildCorpus } from '../src/model/build-corpus.ts';
import { listTexts } from '../src/model/notice-text.ts';
import type { Corpus } from '../src/model/corpus.ts';
import { drawIds } from './eval/draw-ids.ts';
import { codingVersion } from '../src/model/last-update.ts';
import { readContent } from '../src/model/read-content.ts';
import { silentCells } from '../src/model/silence-evidence.ts';
import { isThemed, type Passage } from '../src/schema/passage.ts';
import { type SecondReading, secondReadingSchema } from '../src/schema/second-reading.ts';
import { silenceReadingSchema } from '../src/schema/silence-reading.ts';
import { failPlainly } from './plain-fault.ts';

failPlainly();

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '民政要点对照' },
    share: { type: 'string', default: '0.1' },
    silent: { type: 'string' },
    name: { type: 'string' },
    reader: { type: 'string' },
    date: { type: 'string' },
  },
});

function describeCodebook(corpus: Corpus): string[] {
  return corpus.themes.flatMap((theme) => [
    `${String(theme.order)}. ${theme.id} ${theme.name}（${theme.family}）`,
    `   收入：${theme.takesIn}`,
    ...(theme.leavesOut === '' ? [] : [`   不收：${theme.leavesOut}`]),
    ...theme.topics.map((topic) => `   - ${theme.id}/${topic.id} ${topic.name}：${topic.takesIn}`),
  ]);
}

/** A passage with the headings above it, what is around it in its item and, where it is a heading, what it heads. */
function describePassage(passage: Passage, corpus: Corpus): string[] {
  const { within, passages, path } = corpus.entryOf(passage);
  const siblings = corpus.passages.filter(({ notice, part }) => notice === passage.notice && part === passage.part);
  const above = siblings.filter(
    ({ role, entry, id }) => role === 'heading' && within.includes(entry) && id !== passage.id,
  );
  const own = passages.find(({ role }) => role === 'heading');
  const at = passages.findIndex(({ id }) => id === passage.id);
  const around = passages.slice(Math.max(0, at - 3), at + 4);
  const headed =
    passage === own
      ? siblings.filter((one) => one.role === 'heading' && corpus.entryOf(one).within.includes(path))
      : [];
  return [
    `## ${passage.id}（${passage.notice} ${passage.part ?? ''}，${passage.role === 'heading' ? '标题' : '正文'}）`,
    ...above.map(({ label, text }) => `上级标题：${label ?? ''}${text}`),
    ...(own !== undefined && !around.includes(own) ? [`本条标题：${own.label ?? ''}${own.text}`] : []),
    ...around.map(({ id, text, label }) => `${id === passage.id ? '▶' : ' '} ${label ?? ''}${text}`),
    ...headed.map(({ label, text }) => `所领标题：${label ?? ''}${text}`),
    '',
  ];
}

/** `id: theme theme | topic topic`, with the coding as it is now; `general` is no theme. Lines that do not begin with an id are passed over. */
function readAnswers(text: string, corpus: Corpus, expected: ReadonlySet<string>): SecondReading['readings'] {
  const readings = text.split('\n').flatMap((line) => {
    const [, passage, themes = '', topics = ''] =
      /^([a-z0-9-]+)\s*[:：]([^|｜]*)(?:[|｜](.*))?$/u.exec(line.trim()) ?? [];
    if (passage === undefined) return [];
    const words = (list: string): string[] =>
      list.split(/[\s,，;；、]+/u).filter((word) => word !== '' && word !== 'general');
    const answer = { themes: words(themes), topics: words(topics) };
    answer.themes.forEach((theme) => corpus.theme(theme));
    answer.topics.forEach((topic) => corpus.topic(topic));
    const { themes: firstThemes, topics: firstTopics } = corpus.passage(passage);
    return [{ passage, ...answer, first: { themes: firstThemes, topics: firstTopics } }];
  });
  holdToDraw(
    readings.map(({ passage }) => passage),
    expected,
  );
  return readings;
}

/** Fails where an answer is missing, or is about something that was not drawn. */
function holdToDraw(answers: readonly string[], expected: ReadonlySet<string>): void {
  const answered = new Set(answers);
  const missing = [...expected].filter((id) => !answered.has(id));
  const foreign = [...answered].filter((id) => !expected.has(id));
  if (missing.length > 0 || foreign.length > 0) {
    throw new Error(`answers do not fit the draw; missing: ${missing.join(', ')}; not drawn: ${foreign.join(', ')}`);
  }
}

const { reader, date, seed } = flags;

async function write(name: string, record: unknown, count: number): Promise<void> {
  const path = `content/editors/second-readings/${name}.yaml`;
  await writeFile(path, stringify(record, { lineWidth: 0, flowCollectionPadding: true, version: '1.1' }));
  console.log(`${String(count)} answers written to ${path}; now \`npm run coding\``);
}

async function readTopics(corpus: Corpus, answers: string | undefined): Promise<void> {
  const codable = corpus.passages.filter(isThemed);
  const share = Number(flags.share);
  const ids = codable.map(({ id }) => id);
  const drawn = new Set(drawIds(ids, seed, share));
  if (answers !== undefined) {
    const readings = readAnswers(await readFile(answers, 'utf8'), corpus, drawn);
    const coding = codingVersion(corpus);
    const record = secondReadingSchema.parse({ reader, date, coding, seed, share, readings });
    return write(flags.name ?? 'draw-1', record, readings.length);
  }
  const { codebook } = await readEditors('content/editors');
  console.log(
    [
      `种子“${seed}”，共 ${String(codable.length)} 句，抽取 ${String(drawn.size)} 句`,
      '',
      '每句答一行：语句id: 主题id（至多三个，主要的在前，空格隔开；总述写 general）| 议题全名（如 elderly-care/meals；没有合适的可空）',
      '',
      '# 判定规则',
      ...(codebook?.rules.guide ?? []).map((rule, index) => `${String(index + 1)}. ${rule}`),
      '',
      '# 编码手册',
      ...describeCodebook(corpus),
      '',
      '# 待读语句（▶ 为要判定的一句，其余是上下文）',
      ...codable.filter(({ id }) => drawn.has(id)).flatMap((passage) => describePassage(passage, corpus)),
    ].join('\n'),
  );
}

async function readSilences(corpus: Corpus, count: number, answers: string | undefined): Promise<void> {
  const columns = listTexts(corpus).filter(({ kind }) => kind !== 'absent');
  const silent = silentCells(corpus, columns).map(({ column, topic }) => ({
    id: `${column.id} ${topic.theme}/${topic.id}`,
    column,
    topic,
  }));
  const ids = silent.map(({ id }) => id);
  const drawn = new Set(drawIds(ids, seed, count / ids.length));
  if (answers !== undefined) {
    const { cells } = parse(await readFile(answers, 'utf8')) as { cells: unknown };
    const coding = codingVersion(corpus);
    const record = silenceReadingSchema.parse({ reader, date, coding, seed, of: ids.length, cells });
    holdToDraw(
      record.cells.map(({ text, topic }) => `${text} ${topic}`),
      drawn,
    );
    return write(flags.name ?? 'silence-1', record, record.cells.length);
  }
  console.log(
    [
      `种子“${seed}”，共 ${String(ids.length)} 格未提及，抽取 ${String(drawn.size)} 格`,
      '每格答 silent（通篇没有说到）、mentioned（归在别处的句子里提到）或 addressed（写到了），后两种写明语句id、引文和理由',
      ...columns.flatMap((column) => [
        '',
        `## ${column.id}`,
        ...silent
          .filter((cell) => cell.column === column && drawn.has(cell.id))
          .map(
            ({ topic }) =>
              `- ${topic.theme}/${topic.id} ${topic.name}（主题：${corpus.theme(topic.theme).name}）：${topic.takesIn}`,
          ),
      ]),
    ].join('\n'),
  );
}

const [command = 'draw', file] = positionals;
if (command === 'record' && file === undefined) throw new Error('record needs the file with the answers');
const answers = command === 'record' ? file : undefined;
const whole = buildCorpus(await readContent());
await (flags.silent === undefined ? readTopics(whole, answers) : readSilences(whole, Number(flags.silent), answers));
