/**
 * The corpus as data: passages, numbers and cited instruments as tables whose columns other people's scripts rely on.
 *
 * A table is built once and written as CSV (RFC 4180, UTF-8 with a byte order mark) and as JSON. In CSV several values
 * of a cell are joined by `;` and what is not known is empty; in JSON they are an array and null.
 */
import { clauseOf, levelOf, yearsOf } from '../model/number/instrument-facts.ts';
import type { Corpus } from '../model/corpus.ts';
import { topicsOfNumber } from '../model/comparison/clause.ts';
import { kindNames } from '../model/vocabulary.ts';
import { isThemed, type Passage, passageRoleSchema } from '../schema/passage.ts';
import { spreadsheetField, writeCsv } from '../text/csv.ts';
import { pageSpan } from '../text/page.ts';
import { oneOf } from './field.ts';

export type Cell = string | number | boolean | null | readonly string[];

/** A column in the terms of the Table Schema; a `list` is an array in JSON and several values in one cell of the CSV. */
export interface Field {
  name: string;
  title: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'list' | 'year';
  description: string;
  constraints?: { required?: boolean; unique?: boolean; enum?: string[] };
}

export interface DataTable {
  name: string;
  title: string;
  description: string;
  fields: readonly Field[];
  /** Empty where a row has no name of its own: a passage may cite a title twice. */
  primaryKey: readonly string[];
  /** Column of this table → table whose `id` it names. */
  refers: Readonly<Record<string, DataTable['name']>>;
  rows: readonly Readonly<Record<string, Cell>>[];
  /** Worked out of the other tables, a row per clause: as JSON it would repeat the notices' words once more. */
  csvOnly?: true;
}

const required = { required: true } as const;

/** What the column holds, for a reader of the CSV. */
export function describeField({ type, description }: Field): string {
  return type === 'list' ? `${description}多个值以分号（;）分隔。` : description;
}

/** Which passage a row is about. */
const identity: Field[] = [
  {
    name: 'id',
    title: '语句编号',
    type: 'string',
    description: '长期不变；/notices/<notice>/#<编号末段> 可到原文。',
    constraints: { required: true, unique: true },
  },
  { name: 'notice', title: '通知编号', type: 'string', description: '如 pudong-2024。', constraints: required },
];

const passageFields: Field[] = [
  ...identity,
  {
    name: 'part',
    title: '部分',
    type: 'string',
    description: '如 plan-2024（工作要点）、summary-2023（工作总结）。',
    constraints: required,
  },
  { name: 'section', title: '章', type: 'string', description: '章的序号，从1起；0为开头的总述。' },
  { name: 'item', title: '条', type: 'string', description: '章内条目的序号；空为章标题及其下文字。' },
  {
    name: 'page',
    title: '页',
    type: 'string',
    description: '原件页码，跨页的作 3—4（中间是破折号，以免表格软件当作日期）；空为原件看不出页码。',
  },
  {
    name: 'text',
    title: '原文',
    type: 'string',
    description: '原文文字，标点照旧，条目编号不在其中。',
    constraints: required,
  },
  { name: 'themes', title: '主题', type: 'list', description: '主题编号，主要的在前；空为总述。' },
  { name: 'topics', title: '议题', type: 'list', description: '议题编号（主题/议题）。' },
  {
    name: 'reviewed',
    title: '已判定',
    type: 'boolean',
    description: 'true 为通读后判定，false 为机器初步归类。',
    constraints: required,
  },
  {
    name: 'role',
    title: '角色',
    type: 'string',
    description: 'heading 标题，text 正文。',
    constraints: { required: true, enum: ['heading', 'text'] },
  },
  { name: 'section_title', title: '章标题', type: 'string', description: '所在章的标题，照原文；空为没有。' },
  { name: 'printed_number', title: '原文编号', type: 'string', description: '印在句前的编号，如 5、；空为没有。' },
];

/** Headings and text of all parts, in the order of the corpus; the other lines are in `coversTable`. */
function passagesTable(corpus: Corpus): DataTable {
  return {
    name: 'passages',
    title: '语句',
    description: '正文和标题的每一句（或以分号断开的分句），按文件和行文次序。文字与原文一致，版面空格除外。',
    fields: passageFields,
    primaryKey: ['id'],
    refers: {},
    rows: corpus.passages
      .filter((passage) => passage.part !== null && isThemed(passage))
      .map((passage) => {
        const [section = '', ...item] = passage.entry.split('-');
        return {
          id: passage.id,
          notice: passage.notice,
          part: passage.part,
          section,
          item: item.length > 0 ? item.join('-') : null,
          page: pageSpan(passage.pages),
          text: passage.text,
          themes: passage.themes,
          topics: passage.topics,
          reviewed: passage.reviewed,
          role: passage.role,
          section_title: sectionTitle(corpus, passage),
          printed_number: passage.label,
        };
      }),
  };
}

/** Lines that are no passage of the text: the covering notice (letterhead, number, addressees …) and the titles of parts. */
function coversTable(corpus: Corpus): DataTable {
  const rows = corpus.passages.filter((passage) => !isThemed(passage));
  return {
    name: 'covers',
    title: '印发通知与标题',
    description:
      '正文以外的每一句：文件名、文号、主送机关、印发通知的正文、落款、日期、公开属性和各部分的标题。不归类。',
    fields: [
      ...identity,
      { name: 'part', title: '部分', type: 'string', description: '如 plan-2024；空为印发通知。' },
      {
        name: 'role',
        title: '角色',
        type: 'string',
        description:
          'title 标题，letterhead 机关标志，number 文号，addressees 主送机关，covering 印发通知正文，signature 落款，date 日期，disclosure 公开属性。',
        constraints: {
          required: true,
          enum: passageRoleSchema.options.filter((role) => !isThemed({ role })),
        },
      },
      { name: 'text', title: '原文', type: 'string', description: '原文文字，标点照旧。', constraints: required },
      { name: 'page', title: '页', type: 'string', description: '原件页码；空为原件看不出页码。' },
    ],
    primaryKey: ['id'],
    refers: {},
    rows: rows.map(({ id, notice, part, role, text, pages }) => ({
      id,
      notice,
      part,
      role,
      text,
      page: pageSpan(pages),
    })),
  };
}

/** The heading of the section that a passage is in. */
function sectionTitle(corpus: Corpus, passage: Passage): string | null {
  const path = passage.entry.split('-')[0];
  const part = corpus.notice(passage.notice).partNodes.find(({ id }) => id === passage.part);
  return part?.entries.find((entry) => entry.path === path)?.heading ?? null;
}

const targetFields: Field[] = [
  {
    name: 'id',
    title: '编号',
    type: 'string',
    description: '<语句编号>-<序号>。',
    constraints: { required: true, unique: true },
  },
  { name: 'passage', title: '语句编号', type: 'string', description: '所在语句。', constraints: required },
  { name: 'notice', title: '通知编号', type: 'string', description: '所在通知。', constraints: required },
  { name: 'part', title: '部分', type: 'string', description: '所在部分。', constraints: required },
  oneOf('kind', '类别', kindNames),
  { name: 'year', title: '年份', type: 'year', description: '数所属的公历年份。', constraints: required },
  { name: 'verb', title: '动词', type: 'string', description: '照原文；空为原文没有。' },
  { name: 'object', title: '对象', type: 'string', description: '数的是什么，照原文；空为原文没有写。' },
  {
    name: 'value',
    title: '数值',
    type: 'number',
    description: '十进制数（10万为100000）；百分数取百分号前的数。',
    constraints: required,
  },
  { name: 'value_high', title: '数值上限', type: 'number', description: '区间的上限；空为不是区间。' },
  { name: 'approximate', title: '约数', type: 'string', description: '约、余、以上、不低于等，照原文；空为确数。' },
  { name: 'unit', title: '单位', type: 'string', description: '张、家、户、名、%、元等；分数（三分之一）为空。' },
  {
    name: 'quote',
    title: '引文',
    type: 'string',
    description: '语句中说到这个数的一段，一字不差。',
    constraints: required,
  },
  {
    name: 'indicator',
    title: '同类指标',
    type: 'string',
    description: '同类指标编号；空为没有列入同类指标，尚未核对的文件（reviewed 为 false）也是空。',
  },
  { name: 'per', title: '每', type: 'string', description: '数是按什么计的：每人每月、每户、千人等；空为不按。' },
  {
    name: 'cumulative',
    title: '累计',
    type: 'boolean',
    description: '原文说“累计”的为 true；不可与当年的数相加。',
    constraints: required,
  },
  { name: 'hedge', title: '语气', type: 'string', description: '力争、计划、预计等，照原文；空为原文直说。' },
  { name: 'proviso', title: '附注', type: 'string', description: '如“以正式下达指标为准”，照原文；空为没有。' },
  {
    name: 'part_of',
    title: '所属整体',
    type: 'string',
    description: '这个数是哪一个数的一部分（其编号）；不可与整体相加；空为不是部分。',
  },
  {
    name: 'subject',
    title: '主语',
    type: 'string',
    description: '动词说的是谁，照原文（如“一键通”服务新增覆盖老年人）；空为没有。',
  },
  {
    name: 'share_of',
    title: '占何者',
    type: 'string',
    description: '比例以什么为整体，照原文；空为对象自己已经说明。',
  },
  { name: 'topic', title: '议题', type: 'list', description: '数所在分句的议题；空为所在句没有议题。' },
  {
    name: 'reviewed',
    title: '已判定',
    type: 'boolean',
    description: '所在语句的议题：true 为通读后判定，false 为机器初步归类。',
    constraints: required,
  },
];

function targetsTable(corpus: Corpus): DataTable {
  return {
    name: 'targets',
    title: '指标',
    description: '文件里的每一个数，附原文。动词、单位照原文；新建、新增、改建、累计不可合并。',
    fields: targetFields,
    primaryKey: ['id'],
    refers: { passage: 'passages' },
    rows: corpus.targets.map((target) => {
      const passage = corpus.passage(target.passage);
      return {
        id: target.id,
        passage: target.passage,
        notice: passage.notice,
        part: passage.part,
        kind: target.kind,
        year: target.year,
        verb: target.verb,
        object: target.object,
        value: target.value,
        value_high: target.valueHigh,
        approximate: target.approximate,
        unit: target.unit,
        quote: target.quote,
        indicator: target.indicator,
        per: target.per,
        cumulative: target.cumulative,
        hedge: target.hedge,
        proviso: target.proviso,
        part_of: target.whole,
        subject: target.subject,
        share_of: target.of,
        topic: passage.themes.flatMap((theme) => topicsOfNumber(passage, target.span, theme)),
        reviewed: passage.reviewed,
      };
    }),
  };
}

function instrumentsTable(corpus: Corpus): DataTable {
  return {
    name: 'instruments',
    title: '引用文件',
    description: '用书名号引用的每一处，附所用的动词。同一文件的不同写法在网站上并作一件，这里照原文。',
    fields: [
      { name: 'passage', title: '语句编号', type: 'string', description: '所在语句。', constraints: required },
      { name: 'notice', title: '通知编号', type: 'string', description: '所在通知。', constraints: required },
      { name: 'title', title: '题名', type: 'string', description: '照原文，书名号除外。', constraints: required },
      { name: 'relation', title: '动词', type: 'string', description: '出台、修订、贯彻等，照原文；空为原文没有。' },
      { name: 'hedge', title: '语气', type: 'string', description: '推动、推进、配合等，照原文；空为原文直说。' },
      { name: 'clause', title: '分句', type: 'string', description: '引用所在的分句，照原文。', constraints: required },
      {
        name: 'level',
        title: '发文层级',
        type: 'string',
        description: '国家、省、市、区县；空为题名和上下文没有写明。',
      },
      { name: 'years', title: '题名所指年份', type: 'string', description: '照题名；空为没有。' },
    ],
    primaryKey: [],
    refers: { passage: 'passages' },
    rows: corpus.citations.map((citation) => {
      const passage = corpus.passage(citation.passage);
      const clause = clauseOf(passage.text, citation.span);
      return {
        passage: citation.passage,
        notice: passage.notice,
        title: citation.title,
        relation: citation.relation,
        hedge: citation.hedge,
        clause,
        level: levelOf(citation.title, clause),
        years: yearsOf(citation.title),
      };
    }),
  };
}

/** The tables of the notices themselves. What editors decided is in `editor-tables.ts`. */
export function buildTables(corpus: Corpus): DataTable[] {
  return [passagesTable(corpus), coversTable(corpus), targetsTable(corpus), instrumentsTable(corpus)];
}

/** Made once: to make it for each cell takes longer than everything else about the tables. */
const decimal = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 6 });

/** A plain decimal: never 1e9, never 0.30000000000000004. */
function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return decimal.format(cell);
  // A spreadsheet would take words that begin with an equals sign for a formula; the JSON twin has them bare.
  return spreadsheetField(typeof cell === 'object' ? cell.join(';') : String(cell));
}

export function writeTableCsv(table: DataTable): string {
  const names = table.fields.map(({ name }) => name);
  return writeCsv([names, ...table.rows.map((row) => names.map((name) => writeCell(row[name] ?? null)))]);
}

export function writeTableJson(table: DataTable): string {
  return writeRows(table.rows);
}

/** One record a line: what changed can be seen line by line, and indents do not double the file. */
function writeRows(rows: readonly unknown[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}

/** The notices' own particulars, without their text. */
export function writeNoticesJson(corpus: Corpus): string {
  const notices = corpus.notices.map(({ cover: _cover, partNodes: _parts, ...notice }) => notice);
  return writeRows(notices);
}
