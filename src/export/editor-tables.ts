/**
 * What editors decided, as data: the codebook, clauses, silences, alignments, uptake, firmness, who does it, indicators, glossary, second
 * readings, sources, and how the coding changed. Tables of the notices themselves are in `dataset.ts`.
 */
import type { Alignment } from '../model/align/alignment.ts';
import type { CodingChange } from '../model/coding-log.ts';
import { listTexts } from '../model/notice-text.ts';
import type { ReadActors } from '../model/commitment/actors.ts';
import type { ReadFirmness } from '../model/commitment/firmness.ts';
import { clausesOf, type LabelledClause } from '../model/commitment/firmness-page.ts';
import { clauseOf, clauseText } from '../model/comparison/clause.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Uptake } from '../model/uptake/uptake.ts';
import { type ActorLevel, type ActorRules, actorLevelSchema, actorRoleSchema } from '../schema/actor.ts';
import { type FirmnessRules, firmnessLabelSchema } from '../schema/firmness.ts';
import type { Term } from '../schema/glossary.ts';
import type { SecondReading } from '../schema/second-reading.ts';
import type { SilenceReading } from '../schema/silence-reading.ts';
import { buildReadingTables } from './reading-tables.ts';
import {
  type DataTable,
  oneOfWords,
  flag,
  inPassage,
  inText,
  integer,
  list,
  must,
  nameEach,
  onTopic,
  oneOf,
  tableOf,
  text,
  unique,
} from './table.ts';
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

/** One table after the other. */
export function* buildEditorTables(corpus: Corpus, data: EditorData): Generator<DataTable> {
  yield topicsTable(corpus);
  yield clausesTable(corpus);
  yield silencesTable(corpus);
  yield alignmentsTable(data.alignments);
  yield uptakeTable(data.uptakes);
  yield firmnessTable(corpus, data.firmness);
  yield actorsTable(corpus, data.actors);
  yield indicatorsTable(corpus);
  yield glossaryTable(data.glossary);
  yield* buildReadingTables(corpus, data);
  yield sourcesTable(corpus);
  yield changesTable(data.codingChanges);
}

function topicsTable(corpus: Corpus): DataTable {
  return tableOf(
    {
      name: 'topics',
      title: '议题',
      description: '编码手册：每个主题下的议题，各收什么。',
      key: ['id'],
    },
    corpus.topics,
    [
      unique(text('id', '议题编号', '主题/议题。', topicId)),
      must(text('theme', '主题编号', '所属主题。', ({ theme }) => theme)),
      must(text('theme_name', '主题', '主题名称。', ({ theme }) => corpus.theme(theme).name)),
      must(text('name', '议题', '议题名称。', ({ name }) => name)),
      must(text('takes_in', '收什么', '归入这一议题的内容。', ({ takesIn }) => takesIn)),
    ],
  );
}

/** A passage that is shown in full under a topic has no row: `passages.csv` has its words and topics. */
function clausesTable(corpus: Corpus): DataTable {
  return tableOf(
    {
      name: 'clauses',
      csvOnly: true,
      title: '分句',
      description:
        '一句话服务几个议题时，在某一议题下只显示与该议题有关的分句（省略处作……）。语句和议题的对应见 passages.csv，不在这里的显示整句。',
      key: ['passage', 'topic'],
      refers: { passage: 'passages', topic: 'topics' },
    },
    corpus.passages.flatMap((passage) =>
      passage.topics.flatMap((topic) => {
        const clause = clauseOf(passage, topic);
        return clause.whole ? [] : [{ passage: passage.id, topic, clause: clauseText(clause) }];
      }),
    ),
    [
      inPassage(({ passage }) => passage),
      onTopic(({ topic }) => topic),
      must(text('clause', '分句', '照原文。', ({ clause }) => clause)),
    ],
  );
}

function silencesTable(corpus: Corpus): DataTable {
  return tableOf(
    {
      name: 'silences',
      title: '提到与排除',
      description: `${stateNames.silent}的各格通读时的判断：mention ${stateNames.mentioned}，dismissed 字词相近而不是这件事。`,
      refers: { passage: 'passages', topic: 'topics' },
    },
    corpus.silences.flatMap(({ text: of, mentions, dismissed }) => [
      ...mentions.map((each) => ({ ...each, of, kind: 'mention', because: null })),
      ...dismissed.map((each) => ({ ...each, of, kind: 'dismissed' })),
    ]),
    [
      inText(({ of }) => of),
      onTopic(({ topic }) => topic),
      must(
        oneOfWords(
          ['mention', 'dismissed'],
          text('kind', '判断', 'mention 或 dismissed。', ({ kind }) => kind),
        ),
      ),
      inPassage(({ passage }) => passage),
      must(text('quote', '引文', '照原文。', ({ quote }) => quote)),
      text('because', '理由', '排除的理由；提到为空。', ({ because }) => because),
    ],
  );
}

function alignmentsTable(alignments: readonly Alignment[]): DataTable {
  return tableOf(
    {
      name: 'alignments',
      title: '两年对应',
      description: `同一机关前后两年的句怎样对应：${nameEach(changeNames)}。`,
    },
    alignments.flatMap(({ a, b, groups }) => groups.map((group) => ({ ...group, earlier: a, later: b }))),
    [
      must(text('earlier', '前一份', '通知编号。', ({ earlier }) => earlier.id)),
      must(text('later', '后一份', '通知编号。', ({ later }) => later.id)),
      must(
        oneOfWords(
          Object.keys(changeNames),
          text('change', '变化', '见上。', ({ change }) => change),
        ),
      ),
      list('earlier_passages', '前一份的句', '空为新提出。', ({ a }) => a.map(({ id }) => id)),
      list('later_passages', '后一份的句', '空为未再提及。', ({ b }) => b.map(({ id }) => id)),
      text('note', '说明', '变在哪里；空为没有。', ({ note }) => note),
      must(flag('decided', '已判定', 'false 为机器提议。', ({ reviewed }) => reviewed)),
    ],
  );
}

function uptakeTable(uptakes: readonly Uptake[]): DataTable {
  return tableOf(
    {
      name: 'uptake',
      title: '区怎样承接市要点',
      description: '市要点的每一句，各区同年的要点怎样写；没有 city_passage 的行是区另写的句。',
    },
    uptakes.flatMap(({ tasks, own }) => [
      ...tasks.flatMap(({ passage, cells }) => cells.map((cell) => ({ ...cell, task: passage.id }))),
      ...own.flatMap(({ district, passages }) =>
        passages.map((passage) => ({ task: null, district, state: null, passages: [passage], reason: null })),
      ),
    ]),
    [
      text('city_passage', '市的句', '语句编号；空为区另写。', ({ task }) => task),
      must(text('district', '区的通知', '通知编号。', ({ district }) => district.id)),
      text('state', '状态', `${nameEach(uptakeNames)}；空为区另写或还没有读。`, ({ state }) => state),
      list('district_passages', '区的句', '语句编号；空为未提及。', ({ passages }) => passages.map(({ id }) => id)),
      text('reason', '理由', '一句话。', ({ reason }) => reason || null),
    ],
  );
}

function firmnessTable(corpus: Corpus, { rules, read }: EditorData['firmness']): DataTable {
  const names = Object.fromEntries(firmnessLabelSchema.options.map((id) => [id, rules.labels[id].name]));
  return tableOf(
    {
      name: 'firmness',
      csvOnly: true,
      title: '力度',
      description: `要点每一分句用了什么字眼：${nameEach(names)}。各分句都是${names['advance'] ?? ''}的句并作一行。不是评分。`,
      refers: { passage: 'passages' },
    },
    firmnessRows(clausesOf(corpus, listTexts(corpus), read)),
    [
      inPassage(({ passage }) => passage.id),
      text('clause', '分句', '照原文；空为整句，见 passages.csv。', ({ passage, whole, clause }) =>
        whole ? null : passage.text.slice(clause.start, clause.end),
      ),
      must(list('labels', '力度', '见上，可有几项。', ({ clause }) => clause.labels)),
      list('cue', '依据', '据以判断的字词，照原文；推进为空。', ({ passage, clause }) =>
        clause.cues.map(({ start, end }) => passage.text.slice(start, end)),
      ),
      must(integer('clauses', '分句数', '这一行是几个分句。', ({ count }) => count)),
    ],
  );
}

interface FirmnessRow extends LabelledClause {
  /** True where the row is all clauses of the passage. */
  whole: boolean;
  count: number;
}

/** A row for each clause; a passage of which every clause says 推进 is one row, and its words are not written once more. */
function firmnessRows(clauses: readonly LabelledClause[]): FirmnessRow[] {
  return [...Map.groupBy(clauses, ({ passage }) => passage).values()].flatMap((own): FirmnessRow[] => {
    const plain = own.every(({ clause }) => clause.labels.join() === 'advance' && clause.cues.length === 0);
    return plain
      ? own.slice(0, 1).map((each) => ({ ...each, whole: true, count: own.length }))
      : own.map((each) => ({ ...each, whole: false, count: 1 }));
  });
}

function actorsTable(corpus: Corpus, { rules, read }: EditorData['actors']): DataTable {
  const roles = Object.fromEntries(actorRoleSchema.options.map((id) => [id, rules.roles[id].name]));
  const nameOf = (level: ActorLevel): string => rules.levels.find((each) => each.level === level)?.name ?? level;
  const levels = Object.fromEntries(actorLevelSchema.options.map((id) => [id, nameOf(id)]));
  return tableOf(
    {
      name: 'actors',
      title: '分工',
      description: '各句写到谁牵头、谁协同、依托谁。发文机关不写出自己名称的句不在其中，不等于没有人做。',
      key: ['passage', 'role', 'name'],
      refers: { passage: 'passages' },
    },
    corpus.passages
      .filter(isThemed)
      .flatMap((passage) => read(passage.text).map((actor) => ({ ...actor, passage: passage.id }))),
    [
      inPassage(({ passage }) => passage),
      oneOf('role', '分工', roles, ({ role }) => role),
      must(text('name', '名称', '照原文。', ({ name }) => name)),
      oneOf('level', '层级', levels, ({ level }) => level),
      must(text('cue', '依据', '据以判断的字词，照原文。', ({ cue }) => cue)),
    ],
  );
}

function indicatorsTable(corpus: Corpus): DataTable {
  return tableOf(
    {
      name: 'indicators',
      title: '多份文件都有的指标',
      description: '同一件事的数，一行一个数；同一系列的可以并看，系列之间不可合并。',
      key: ['target'],
      refers: { target: 'targets' },
    },
    corpus.indicators.flatMap((indicator) =>
      indicator.series.flatMap((series, at) => series.targets.map((target) => ({ indicator, series, at, target }))),
    ),
    [
      must(text('indicator', '指标编号', '如 elderly-beds。', ({ indicator }) => indicator.id)),
      must(text('name', '指标', '数的是什么。', ({ indicator }) => indicator.name)),
      must(text('note', '口径', '可比与不可比之处。', ({ indicator }) => indicator.note)),
      must(integer('series', '系列', '从1起。', ({ at }) => at + 1)),
      text('series_note', '系列说明', '空为没有。', ({ series }) => series.note),
      must(text('target', '数的编号', '见 targets.csv。', ({ target }) => target.target)),
      text('target_note', '本数说明', '空为没有。', ({ target }) => target.note),
    ],
  );
}

function glossaryTable(terms: readonly Term[]): DataTable {
  return tableOf(
    {
      name: 'glossary',
      title: '名词解释',
      description: '原文没有解释的用语；解释以原文和写明的法律为限。',
      key: ['term'],
    },
    terms,
    [
      unique(text('term', '用语', '用语。', ({ term }) => term)),
      must(text('theme', '主题编号', '多见于哪一主题。', ({ theme }) => theme)),
      must(text('text', '解释', '由大语言模型撰写，未经民政部门核对。', (term) => term.text)),
    ],
  );
}

function sourcesTable(corpus: Corpus): DataTable {
  return tableOf(
    {
      name: 'sources',
      title: '来源',
      description:
        '每份通知的文本从哪里来。空为未知：没有记下取得日期的、没有保存原始文件因而没有校验和的，一律留空，不作推测。',
      key: ['notice'],
    },
    corpus.notices,
    [
      unique(text('notice', '通知编号', '如 pudong-2024。', ({ id }) => id)),
      must(text('kind', '来源', 'pdf、file、web 或 republished（转载）。', ({ source }) => source.kind)),
      must(text('note', '说明', '一句话。', ({ source }) => source.note)),
      text('url', '发布网址', '发文机关公布该文件的网址；空为未知。', ({ source }) => source.url),
      must(text('added', '收录日期', '收入本站的日期。', ({ added }) => added)),
      text('retrieved', '取得日期', '文件从来源取得的日期；空为未知。', ({ source }) => source.retrieved),
      text('file', '文件名', '取得的文件；空为没有记下。', ({ source }) => source.received?.name),
      text('sha256', '校验和', '取得的文件的 SHA-256；空为未知。', ({ source }) => source.received?.sha256),
    ],
  );
}

function changesTable(changes: readonly CodingChange[]): DataTable {
  return tableOf(
    {
      name: 'coding_changes',
      title: '归类的变更',
      description: '哪些格的状态或语句在哪一版变了；第一版列出全部。',
    },
    changes,
    [
      must(text('version', '版本', '归类的版本，即日期。', ({ version }) => version)),
      must(text('text', '文件编号', '如 pudong-2024。', (change) => change.text)),
      onTopic(({ topic }) => topic),
      text('before', '原状态', '空为这一版新出现。', ({ before }) => before),
      text('after', '新状态', '空为这一版起不再有。', ({ after }) => after),
      list('added', '增加的句', '语句编号。', ({ added }) => added),
      list('removed', '减少的句', '语句编号。', ({ removed }) => removed),
    ],
  );
}
