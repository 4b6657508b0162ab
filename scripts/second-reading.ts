/**
 * `npm run second-reading`: a tenth of all passages, drawn by seed, for a reader who has not seen the first coding.
 *
 *   draw           print the sheet: the rules, the codebook and each passage with what stands around it, uncoded
 *   record FILE    write the reader's answers (`id: theme theme | topic topic`, a line each) to
 *                  content/editors/second-readings/
 *   --seed WORDS   what the draw is made from (default `民政要点对照`)
 *   --share N      the part of all passages to draw (default 0.1)
 *   --name NAME    with record: the file's name (`draw-1`)
 *   --reader WHO   with record: who read, told honestly
 *   --date DATE    with record: when
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { readEditors } from '../src/convert/classify/read-editors.ts';
import { buildCorpus } from '../src/model/build-corpus.ts';
import type { Corpus } from '../src/model/corpus.ts';
import { drawIds } from '../src/model/draw.ts';
import { readContent } from '../src/model/read-content.ts';
import type { Passage } from '../src/schema/passage.ts';
import { type SecondReading, secondReadingSchema } from '../src/schema/second-reading.ts';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '民政要点对照' },
    share: { type: 'string', default: '0.1' },
    name: { type: 'string', default: 'draw-1' },
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

/** A passage with the headings above it, what stands around it in its item and, where it is a heading, what it heads. */
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

/** `id: theme theme | topic topic`; `general` is no theme. Lines that do not begin with an id are passed over. */
function readAnswers(text: string, corpus: Corpus, expected: ReadonlySet<string>): SecondReading['readings'] {
  const readings = text.split('\n').flatMap((line) => {
    const [, passage, themes = '', topics = ''] =
      /^([a-z0-9-]+)\s*[:：]([^|｜]*)(?:[|｜](.*))?$/u.exec(line.trim()) ?? [];
    if (passage === undefined) return [];
    const words = (list: string): string[] =>
      list.split(/[\s,，;；、]+/u).filter((word) => word !== '' && word !== 'general');
    const reading = { passage, themes: words(themes), topics: words(topics) };
    reading.themes.forEach((theme) => corpus.theme(theme));
    reading.topics.forEach((topic) => corpus.topic(topic));
    return [reading];
  });
  const answered = new Set(readings.map(({ passage }) => passage));
  const missing = [...expected].filter((id) => !answered.has(id));
  const foreign = [...answered].filter((id) => !expected.has(id));
  if (missing.length > 0 || foreign.length > 0) {
    throw new Error(`answers do not fit the draw; missing: ${missing.join(' ')}; not drawn: ${foreign.join(' ')}`);
  }
  return readings;
}

const corpus = buildCorpus(await readContent());
const codable = corpus.passages.filter(({ role }) => role === 'heading' || role === 'text');
const share = Number(flags.share);
const ids = codable.map(({ id }) => id);
const drawn = new Set(drawIds(ids, flags.seed, share));
const [command = 'draw', answers] = positionals;

if (command === 'record' && answers !== undefined) {
  const readings = readAnswers(await readFile(answers, 'utf8'), corpus, drawn);
  const { reader, date, seed } = flags;
  const record = secondReadingSchema.parse({ reader, date, seed, share, readings });
  const path = `content/editors/second-readings/${flags.name}.yaml`;
  await writeFile(path, stringify(record, { lineWidth: 0, flowCollectionPadding: true, version: '1.1' }));
  console.log(`${String(readings.length)} readings written; now \`npm run coding\``);
} else {
  const { codebook } = await readEditors('content/editors');
  console.log(
    [
      `种子“${flags.seed}”，共 ${String(codable.length)} 句，抽取 ${String(drawn.size)} 句`,
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
