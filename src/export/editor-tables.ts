/**
 * What editors decided, as data: the codebook, clauses, silences, alignments, uptake, firmness, who does it, indicators, glossary, second
 * readings, sources, and how the coding changed. Tables of the notices themselves are in `dataset.ts`.
 */
import type { Alignment } from '../model/align/alignment.ts';
import type { CodingChange } from '../model/coding-log.ts';
import { listColumns } from '../model/column.ts';
import type { ReadActors } from '../model/commitment/actors.ts';
import type { ReadFirmness } from '../model/commitment/firmness.ts';
import { clausesOf } from '../model/commitment/firmness-page.ts';
import { clauseOf, clauseText } from '../model/comparison/clause.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Uptake } from '../model/uptake/uptake.ts';
import { type ActorLevel, type ActorRules, actorLevelSchema, actorRoleSchema } from '../schema/actor.ts';
import { type FirmnessRules, firmnessLabelSchema } from '../schema/firmness.ts';
import type { Term } from '../schema/glossary.ts';
import type { SecondReading } from '../schema/second-reading.ts';
import type { SilenceReading } from '../schema/silence-reading.ts';
import type { DataTable } from './dataset.ts';
import { list, must, nameEach, oneOf, passageField, text, topicField } from './field.ts';
import { buildReadingTables } from './reading-tables.ts';
import { changeNames, stateNames, uptakeNames } from '../model/vocabulary.ts';
import { isThemed } from '../schema/passage.ts';
import { topicId } from '../schema/theme.ts';

/** Everything beside the corpus that tables are made from. */
export interface EditorData {
  alignments: readonly Alignment[];
  uptakes: readonly Uptake[];
  firmness: { rules: FirmnessRules; read: ReadFirmness };
  actors: { rules: ActorRules; read: ReadActors };
  glossary: readonly Term[];
  secondReadings: readonly (SecondReading & { id: string })[];
  silenceReadings: readonly (SilenceReading & { id: string })[];
  codingChanges: readonly CodingChange[];
}

export function buildEditorTables(corpus: Corpus, data: EditorData): DataTable[] {
  return [
    topicsTable(corpus),
    clausesTable(corpus),
    silencesTable(corpus),
    alignmentsTable(data.alignments),
    uptakeTable(data.uptakes),
    firmnessTable(corpus, data.firmness),
    actorsTable(corpus, data.actors),
    indicatorsTable(corpus),
    glossaryTable(data.glossary),
    ...buildReadingTables(corpus, data),
    sourcesTable(corpus),
    changesTable(data.codingChanges),
  ];
}

function topicsTable(corpus: Corpus): DataTable {
  return {
    name: 'topics',
    title: '议题',
    description: '编码手册：每个主题下的议题，各收什么。',
    fields: [
      { ...must(text('id', '议题编号', '主题/议题。')), constraints: { required: true, unique: true } },
      must(text('theme', '主题编号', '所属主题。')),
      must(text('theme_name', '主题', '主题名称。')),
      must(text('name', '议题', '议题名称。')),
      must(text('takes_in', '收什么', '归入这一议题的内容。')),
    ],
    primaryKey: ['id'],
    refers: {},
    rows: corpus.topics.map((topic) => ({
      id: topicId(topic),
      theme: topic.theme,
      theme_name: corpus.theme(topic.theme).name,
      name: topic.name,
      takes_in: topic.takesIn,
    })),
  };
}

function clausesTable(corpus: Corpus): DataTable {
  return {
    name: 'clauses',
    csvOnly: true,
    title: '分句',
    description: '每一句在每个议题下显示的文字：整句，或其中与该议题有关的分句（省略处作……）。',
    fields: [
      passageField,
      topicField,
      must(text('clause', '分句', '照原文。')),
      { ...must(text('whole', '整句', 'true 为整句都列在这里。')), type: 'boolean' },
    ],
    primaryKey: ['passage', 'topic'],
    refers: { passage: 'passages', topic: 'topics' },
    rows: corpus.passages.flatMap((passage) =>
      passage.topics.map((topic) => {
        const clause = clauseOf(passage, topic);
        return { passage: passage.id, topic, clause: clauseText(clause), whole: clause.whole };
      }),
    ),
  };
}

function silencesTable(corpus: Corpus): DataTable {
  return {
    name: 'silences',
    title: '提到与排除',
    description: `${stateNames.silent}的各格通读时的判断：mention ${stateNames.mentioned}，dismissed 字词相近而不是这件事。`,
    fields: [
      must(text('text', '文件编号', '如 pudong-2024；总结为 shanghai-summary-2023。')),
      topicField,
      {
        ...must(text('kind', '判断', 'mention 或 dismissed。')),
        constraints: { required: true, enum: ['mention', 'dismissed'] },
      },
      passageField,
      must(text('quote', '引文', '照原文。')),
      text('because', '理由', '排除的理由；提到为空。'),
    ],
    primaryKey: [],
    refers: { passage: 'passages', topic: 'topics' },
    rows: corpus.silences.flatMap(({ text: id, mentions, dismissed }) => [
      ...mentions.map((each) => ({
        text: id,
        topic: each.topic,
        kind: 'mention',
        passage: each.passage,
        quote: each.quote,
        because: null,
      })),
      ...dismissed.map((each) => ({
        text: id,
        topic: each.topic,
        kind: 'dismissed',
        passage: each.passage,
        quote: each.quote,
        because: each.because,
      })),
    ]),
  };
}

function alignmentsTable(alignments: readonly Alignment[]): DataTable {
  return {
    name: 'alignments',
    title: '两年对应',
    description: `同一机关前后两年的句怎样对应：${nameEach(changeNames)}。`,
    fields: [
      must(text('earlier', '前一份', '通知编号。')),
      must(text('later', '后一份', '通知编号。')),
      {
        ...must(text('change', '变化', '见上。')),
        constraints: { required: true, enum: Object.keys(changeNames) },
      },
      list('earlier_passages', '前一份的句', '空为新提出。'),
      list('later_passages', '后一份的句', '空为未再提及。'),
      text('note', '说明', '变在哪里；空为没有。'),
      { ...must(text('decided', '已判定', 'false 为机器提议。')), type: 'boolean' },
    ],
    primaryKey: [],
    refers: {},
    rows: alignments.flatMap(({ a, b, groups }) =>
      groups.map((group) => ({
        earlier: a.id,
        later: b.id,
        change: group.change,
        earlier_passages: group.a.map(({ id }) => id),
        later_passages: group.b.map(({ id }) => id),
        note: group.note,
        decided: group.reviewed,
      })),
    ),
  };
}

function uptakeTable(uptakes: readonly Uptake[]): DataTable {
  return {
    name: 'uptake',
    title: '区怎样承接市要点',
    description: '市要点的每一句，各区同年的要点怎样写；没有 city_passage 的行是区另写的句。',
    fields: [
      text('city_passage', '市的句', '语句编号；空为区另写。'),
      must(text('district', '区的通知', '通知编号。')),
      text('state', '状态', `${nameEach(uptakeNames)}；空为区另写或还没有读。`),
      list('district_passages', '区的句', '语句编号；空为未提及。'),
      text('reason', '理由', '一句话。'),
    ],
    primaryKey: [],
    refers: {},
    rows: uptakes.flatMap(({ tasks, own }) => [
      ...tasks.flatMap(({ passage, cells }) =>
        cells.map(({ district, state, passages, reason }) => ({
          city_passage: passage.id,
          district: district.id,
          state,
          district_passages: passages.map(({ id }) => id),
          reason: reason || null,
        })),
      ),
      ...own.flatMap(({ district, passages }) =>
        passages.map(({ id }) => ({
          city_passage: null,
          district: district.id,
          state: null,
          district_passages: [id],
          reason: null,
        })),
      ),
    ]),
  };
}

function firmnessTable(corpus: Corpus, { rules, read }: EditorData['firmness']): DataTable {
  const names = Object.fromEntries(firmnessLabelSchema.options.map((id) => [id, rules.labels[id].name]));
  return {
    name: 'firmness',
    csvOnly: true,
    title: '力度',
    description: `要点每一分句用了什么字眼：${nameEach(names)}。不是评分。`,
    fields: [
      passageField,
      must(text('clause', '分句', '照原文。')),
      must(list('labels', '力度', '见上，可有几项。')),
      list('cue', '依据', '据以判断的字词，照原文；推进为空。'),
    ],
    primaryKey: [],
    refers: { passage: 'passages' },
    rows: clausesOf(corpus, listColumns(corpus), read).map(({ passage, clause: { start, end, labels, cues } }) => ({
      passage: passage.id,
      clause: passage.text.slice(start, end),
      labels,
      cue: cues.map((cue) => passage.text.slice(cue.start, cue.end)),
    })),
  };
}

function actorsTable(corpus: Corpus, { rules, read }: EditorData['actors']): DataTable {
  const roles = Object.fromEntries(actorRoleSchema.options.map((id) => [id, rules.roles[id].name]));
  const nameOf = (level: ActorLevel): string => rules.levels.find((each) => each.level === level)?.name ?? level;
  const levels = Object.fromEntries(actorLevelSchema.options.map((id) => [id, nameOf(id)]));
  const passages = corpus.passages.filter(isThemed);
  return {
    name: 'actors',
    title: '分工',
    description: '各句写到谁牵头、谁协同、依托谁。发文机关不写出自己名称的句不在其中，不等于没有人做。',
    fields: [
      passageField,
      oneOf('role', '分工', roles),
      must(text('name', '名称', '照原文。')),
      oneOf('level', '层级', levels),
      must(text('cue', '依据', '据以判断的字词，照原文。')),
    ],
    primaryKey: ['passage', 'role', 'name'],
    refers: { passage: 'passages' },
    rows: passages.flatMap((passage) =>
      read(passage.text).map(({ role, name, level, cue }) => ({ passage: passage.id, role, name, level, cue })),
    ),
  };
}

function indicatorsTable(corpus: Corpus): DataTable {
  return {
    name: 'indicators',
    title: '多份文件都有的指标',
    description: '同一件事的数，一行一个数；同一系列的可以并看，系列之间不可合并。',
    fields: [
      must(text('indicator', '指标编号', '如 elderly-beds。')),
      must(text('name', '指标', '数的是什么。')),
      must(text('note', '口径', '可比与不可比之处。')),
      { ...must(text('series', '系列', '从1起。')), type: 'integer' },
      text('series_note', '系列说明', '空为没有。'),
      must(text('target', '数的编号', '见 targets.csv。')),
      text('target_note', '本数说明', '空为没有。'),
    ],
    primaryKey: ['target'],
    refers: { target: 'targets' },
    rows: corpus.indicators.flatMap(({ id, name, note, series }) =>
      series.flatMap((one, at) =>
        one.targets.map((each) => ({
          indicator: id,
          name,
          note,
          series: at + 1,
          series_note: one.note ?? null,
          target: each.target,
          target_note: each.note ?? null,
        })),
      ),
    ),
  };
}

function glossaryTable(terms: readonly Term[]): DataTable {
  return {
    name: 'glossary',
    title: '名词解释',
    description: '原文没有解释的用语；解释以原文和写明的法律为限。',
    fields: [
      { ...must(text('term', '用语', '')), constraints: { required: true, unique: true }, description: '用语。' },
      must(text('theme', '主题编号', '多见于哪一主题。')),
      must(text('text', '解释', '由本站编写。')),
    ],
    primaryKey: ['term'],
    refers: {},
    rows: terms.map(({ term, theme, text: words }) => ({ term, theme, text: words })),
  };
}

function sourcesTable(corpus: Corpus): DataTable {
  return {
    name: 'sources',
    title: '来源',
    description:
      '每份通知的文本从哪里来。空为未知：没有记下取得日期的、没有保存原始文件因而没有校验和的，一律留空，不作推测。',
    fields: [
      {
        ...must(text('notice', '通知编号', '')),
        constraints: { required: true, unique: true },
        description: '如 pudong-2024。',
      },
      must(text('kind', '来源', 'pdf、file、web 或 republished（转载）。')),
      must(text('note', '说明', '一句话。')),
      text('url', '发布网址', '发文机关公布该文件的网址；空为未知。'),
      must(text('added', '收录日期', '收入本站的日期。')),
      text('retrieved', '取得日期', '文件从来源取得的日期；空为未知。'),
      text('file', '文件名', '取得的文件；空为没有记下。'),
      text('sha256', '校验和', '取得的文件的 SHA-256；空为未知。'),
    ],
    primaryKey: ['notice'],
    refers: {},
    rows: corpus.notices.map(({ id, source, added }) => ({
      notice: id,
      kind: source.kind,
      note: source.note,
      url: source.url ?? null,
      added,
      retrieved: source.retrieved ?? null,
      file: source.received?.name ?? null,
      sha256: source.received?.sha256 ?? null,
    })),
  };
}

function changesTable(changes: readonly CodingChange[]): DataTable {
  return {
    name: 'coding_changes',
    title: '归类的变更',
    description: '哪些格的状态或语句在哪一版变了；第一版列出全部。',
    fields: [
      must(text('version', '版本', '归类的版本，即日期。')),
      must(text('text', '文件编号', '如 pudong-2024。')),
      topicField,
      text('before', '原状态', '空为这一版新出现。'),
      text('after', '新状态', '空为这一版起不再有。'),
      list('added', '增加的句', '语句编号。'),
      list('removed', '减少的句', '语句编号。'),
    ],
    primaryKey: [],
    refers: {},
    rows: changes.map((change) => ({ ...change })),
  };
}
