/** The corpus as data: passages, numbers and cited instruments as tables. */
import { clauseOf, levelOf, yearsOf } from '../model/number/instrument-facts.ts';
import type { Corpus } from '../model/corpus.ts';
import { topicsOfNumber } from '../model/comparison/clause.ts';
import { kindNames } from '../model/vocabulary.ts';
import { isThemed, type Passage, passageRoleSchema } from '../schema/passage.ts';
import { pageSpan } from '../text/page.ts';
import {
  type Column,
  type DataTable,
  oneOfWords,
  decimal,
  flag,
  list,
  must,
  oneOf,
  tableOf,
  text,
  unique,
  writeRows,
  year,
} from './table.ts';

/** Which passage a row is about. */
const identity: Column<Passage>[] = [
  unique(text('id', '语句编号', '长期不变；/notices/<notice>/#<编号末段> 可到原文。', ({ id }) => id)),
  must(text('notice', '通知编号', '如 pudong-2024。', ({ notice }) => notice)),
];

/** Headings and text of all parts, in the order of the corpus; the other lines are in `coversTable`. */
function passagesTable(corpus: Corpus): DataTable {
  return tableOf(
    {
      name: 'passages',
      title: '语句',
      description: '正文和标题的每一句（或以分号断开的分句），按文件和行文次序。文字与原文一致，版面空格除外。',
      key: ['id'],
    },
    corpus.passages.filter((passage) => passage.part !== null && isThemed(passage)),
    [
      ...identity,
      must(text('part', '部分', '如 plan-2024（工作要点）、summary-2023（工作总结）。', ({ part }) => part)),
      text('section', '章', '章的序号，从1起；0为开头的总述。', ({ entry }) => entry.split('-')[0]),
      text(
        'item',
        '条',
        '章内条目的序号；空为章标题及其下文字。',
        ({ entry }) => entry.split('-').slice(1).join('-') || null,
      ),
      text(
        'page',
        '页',
        '原件页码，跨页的作 3—4（中间是破折号，以免表格软件当作日期）；空为原件看不出页码。',
        ({ pages }) => pageSpan(pages),
      ),
      must(text('text', '原文', '原文文字，标点照旧，条目编号不在其中。', (passage) => passage.text)),
      list('themes', '主题', '主题编号，主要的在前；空为总述。', ({ themes }) => themes),
      list('topics', '议题', '议题编号（主题/议题）。', ({ topics }) => topics),
      must(flag('reviewed', '已判定', 'true 为通读后判定，false 为机器初步归类。', ({ reviewed }) => reviewed)),
      must(
        oneOfWords(
          ['heading', 'text'],
          text('role', '角色', 'heading 标题，text 正文。', ({ role }) => role),
        ),
      ),
      text('section_title', '章标题', '所在章的标题，照原文；空为没有。', (passage) => sectionTitle(corpus, passage)),
      text('printed_number', '原文编号', '印在句前的编号，如 5、；空为没有。', ({ label }) => label),
    ],
  );
}

/** Lines that are no passage of the text: the covering notice (letterhead, number, addressees …) and the titles of parts. */
function coversTable(corpus: Corpus): DataTable {
  const roles = passageRoleSchema.options.filter((role) => !isThemed({ role }));
  return tableOf(
    {
      name: 'covers',
      title: '印发通知与标题',
      description:
        '正文以外的每一句：文件名、文号、主送机关、印发通知的正文、落款、日期、公开属性和各部分的标题。不归类。',
      key: ['id'],
    },
    corpus.passages.filter((passage) => !isThemed(passage)),
    [
      ...identity,
      text('part', '部分', '如 plan-2024；空为印发通知。', ({ part }) => part),
      must(
        oneOfWords(
          roles,
          text(
            'role',
            '角色',
            'title 标题，letterhead 机关标志，number 文号，addressees 主送机关，covering 印发通知正文，signature 落款，date 日期，disclosure 公开属性。',
            ({ role }) => role,
          ),
        ),
      ),
      must(text('text', '原文', '原文文字，标点照旧。', (passage) => passage.text)),
      text('page', '页', '原件页码；空为原件看不出页码。', ({ pages }) => pageSpan(pages)),
    ],
  );
}

/** The heading of the section that a passage is in. */
function sectionTitle(corpus: Corpus, passage: Passage): string | null {
  const path = passage.entry.split('-')[0];
  const part = corpus.notice(passage.notice).partNodes.find(({ id }) => id === passage.part);
  return part?.entries.find((entry) => entry.path === path)?.heading ?? null;
}

/** A number with the passage that it is in. */
const targetColumns: Column<Corpus['targets'][number] & { at: Passage }>[] = [
  unique(text('id', '编号', '<语句编号>-<序号>。', ({ id }) => id)),
  must(text('passage', '语句编号', '所在语句。', ({ passage }) => passage)),
  must(text('notice', '通知编号', '所在通知。', ({ at }) => at.notice)),
  must(text('part', '部分', '所在部分。', ({ at }) => at.part)),
  oneOf('kind', '类别', kindNames, ({ kind }) => kind),
  must(year('year', '年份', '数所属的公历年份。', (target) => target.year)),
  text('verb', '动词', '照原文；空为原文没有。', ({ verb }) => verb),
  text('object', '对象', '数的是什么，照原文；空为原文没有写。', ({ object }) => object),
  must(decimal('value', '数值', '十进制数（10万为100000）；百分数取百分号前的数。', ({ value }) => value)),
  decimal('value_high', '数值上限', '区间的上限；空为不是区间。', ({ valueHigh }) => valueHigh),
  text('approximate', '约数', '约、余、以上、不低于等，照原文；空为确数。', ({ approximate }) => approximate),
  text('unit', '单位', '张、家、户、名、%、元等；分数（三分之一）为空。', ({ unit }) => unit),
  must(text('quote', '引文', '语句中说到这个数的一段，一字不差。', ({ quote }) => quote)),
  text(
    'indicator',
    '同类指标',
    '同类指标编号；空为没有列入同类指标，尚未核对的文件（reviewed 为 false）也是空。',
    ({ indicator }) => indicator,
  ),
  text('per', '每', '数是按什么计的：每人每月、每户、千人等；空为不按。', ({ per }) => per),
  must(flag('cumulative', '累计', '原文说“累计”的为 true；不可与当年的数相加。', ({ cumulative }) => cumulative)),
  text('hedge', '语气', '力争、计划、预计等，照原文；空为原文直说。', ({ hedge }) => hedge),
  text('proviso', '附注', '如“以正式下达指标为准”，照原文；空为没有。', ({ proviso }) => proviso),
  text(
    'part_of',
    '所属整体',
    '这个数是哪一个数的一部分（其编号）；不可与整体相加；空为不是部分。',
    ({ whole }) => whole,
  ),
  text('subject', '主语', '动词说的是谁，照原文（如“一键通”服务新增覆盖老年人）；空为没有。', ({ subject }) => subject),
  text('share_of', '占何者', '比例以什么为整体，照原文；空为对象自己已经说明。', ({ of }) => of),
  list('topic', '议题', '数所在分句的议题；空为所在句没有议题。', ({ at, span }) =>
    at.themes.flatMap((theme) => topicsOfNumber(at, span, theme)),
  ),
  must(
    flag('reviewed', '已判定', '所在语句的议题：true 为通读后判定，false 为机器初步归类。', ({ at }) => at.reviewed),
  ),
];

function targetsTable(corpus: Corpus): DataTable {
  return tableOf(
    {
      name: 'targets',
      title: '指标',
      description: '文件里的每一个数，附原文。动词、单位照原文；新建、新增、改建、累计不可合并。',
      key: ['id'],
      refers: { passage: 'passages' },
    },
    corpus.targets.map((target) => ({ ...target, at: corpus.passage(target.passage) })),
    targetColumns,
  );
}

function instrumentsTable(corpus: Corpus): DataTable {
  return tableOf(
    {
      name: 'instruments',
      title: '引用文件',
      description: '用书名号引用的每一处，附所用的动词。同一文件的不同写法在网站上并作一件，这里照原文。',
      refers: { passage: 'passages' },
    },
    corpus.citations.map((citation) => {
      const { notice, text: words } = corpus.passage(citation.passage);
      return { ...citation, notice, clause: clauseOf(words, citation.span) };
    }),
    [
      must(text('passage', '语句编号', '所在语句。', ({ passage }) => passage)),
      must(text('notice', '通知编号', '所在通知。', ({ notice }) => notice)),
      must(text('title', '题名', '照原文，书名号除外。', ({ title }) => title)),
      text('relation', '动词', '出台、修订、贯彻等，照原文；空为原文没有。', ({ relation }) => relation),
      text('hedge', '语气', '推动、推进、配合等，照原文；空为原文直说。', ({ hedge }) => hedge),
      must(text('clause', '分句', '引用所在的分句，照原文。', ({ clause }) => clause)),
      text('level', '发文层级', '国家、省、市、区县；空为题名和上下文没有写明。', ({ title, clause }) =>
        levelOf(title, clause),
      ),
      text('years', '题名所指年份', '照题名；空为没有。', ({ title }) => yearsOf(title)),
    ],
  );
}

/** The tables of the notices themselves, one after the other. What editors decided is in `editor-tables.ts`. */
export function* buildTables(corpus: Corpus): Generator<DataTable> {
  yield passagesTable(corpus);
  yield coversTable(corpus);
  yield targetsTable(corpus);
  yield instrumentsTable(corpus);
}

/** The notices' own particulars, without their text. */
export function writeNoticesJson(corpus: Corpus): string {
  const notices = corpus.notices.map(({ cover: _cover, partNodes: _parts, ...notice }) => notice);
  return writeRows(notices);
}
