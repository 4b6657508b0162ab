/**
 * The data files with their description: a Data Package, version 2 (datapackage.org).
 */
import { createHash } from 'node:crypto';
import { WHO_JUDGED } from '../model/vocabulary.ts';
import type { Corpus } from '../model/corpus.ts';
import { cityWords } from '../model/place-words.ts';
import { oncePerObject } from '../text/once.ts';
import { DATA_NAME, LICENCE, SITE_NAME } from '../model/settings.ts';
import { MOST_JSON_ROWS } from '../model/thresholds.ts';
import { buildTables, writeNoticesJson } from './dataset.ts';
import { buildEditorTables, type EditorData } from './editor-tables.ts';
import { type DataTable, describeField, hasJson, writeRows, writeTableCsv } from './table.ts';

export interface DataFile {
  /** `passages.csv`. */
  name: string;
  type: string;
  /** For the reader. */
  title: string;
  description: string;
  text: string;
}

const profile = <N extends string>(name: N): `https://datapackage.org/profiles/2.0/${N}.json` =>
  `https://datapackage.org/profiles/2.0/${name}.json`;

/** One value or several, as the CSV joins them. */
const LIST = '[^;]+(;[^;]+)*';

/** A table whose rows are written: they would stay in memory for the whole build. */
export interface WrittenTable extends Omit<DataTable, 'rows'> {
  count: number;
  /** True where a JSON twin is written. */
  json: boolean;
}

/** The public data: the tables, and the files that they are written to. */
export interface PublicData {
  tables: readonly WrittenTable[];
  /** Every file but the descriptor itself. */
  files: readonly DataFile[];
  /** At the address of a JSON file that a grown table has no more: where its rows are. */
  moved: readonly Pick<DataFile, 'name' | 'type' | 'text'>[];
}

const dataOf = oncePerObject((corpus: Corpus) =>
  oncePerObject((data: EditorData): PublicData => {
    const tables = [...buildTables(corpus), ...buildEditorTables(corpus, data)];
    return { tables: tables.map(written), files: writeDataFiles(corpus, tables), moved: writeMoved(tables) };
  }),
);

/** Made once for a corpus and its editors' decisions: each file, the descriptor and the page that lists them ask for it. */
export function publicData(corpus: Corpus, data: EditorData): PublicData {
  return dataOf(corpus)(data);
}

function written(table: DataTable): WrittenTable {
  const { rows, ...told } = table;
  return { ...told, count: rows.length, json: hasJson(table) };
}

export function writeMoved(tables: readonly DataTable[]): PublicData['moved'] {
  return tables
    .filter((table) => table.csvOnly !== true && !hasJson(table))
    .map(({ name }) => ({
      name: `${name}.json`,
      type: 'application/json',
      text: `${JSON.stringify({ moved: `${name}.csv`, because: `超过${String(MOST_JSON_ROWS)}行的表只有 CSV` })}\n`,
    }));
}

function writeDataFiles(corpus: Corpus, tables: readonly DataTable[]): DataFile[] {
  return [
    ...tables.map((table): DataFile => ({
      name: `${table.name}.csv`,
      type: 'text/csv',
      title: `${table.title}（CSV）`,
      description: table.description,
      text: writeTableCsv(table),
    })),
    ...tables.filter(hasJson).map((table): DataFile => ({
      name: `${table.name}.json`,
      type: 'application/json',
      title: `${table.title}（JSON）`,
      description: table.description,
      text: writeRows(table.rows),
    })),
    {
      name: 'notices.json',
      type: 'application/json',
      title: '通知（JSON）',
      description: '每份通知的发文机关、文号、日期、来源和编辑处理。',
      text: writeNoticesJson(corpus),
    },
  ];
}

/** The descriptor; `tests/export/data-package-schema.ts` holds it to the standard. @param site where the site is, its base path included; null where it is not known */
export function describeData(
  corpus: Corpus,
  data: EditorData,
  { site, created }: { site: string | null; created: string | undefined },
) {
  const { tables: all, files } = publicData(corpus, data);
  const tables = new Map(all.map((table) => [`${table.name}.csv`, table]));
  return {
    $schema: profile('datapackage'),
    name: DATA_NAME,
    title: SITE_NAME,
    description: `${cityWords(corpus)}民政局年度工作要点通知的语句、指标、引用文件和归类。非官方整理，以发文机关公布的文本为准。${WHO_JUDGED}通知原文是官方文件，不在本许可之内；许可只及于编者所作的归类、对应和说明。`,
    licenses: [LICENCE],
    ...(site === null ? {} : { homepage: site }),
    ...(created === undefined ? {} : { version: created.replaceAll('-', '.'), created: `${created}T00:00:00Z` }),
    keywords: ['民政', '工作要点'],
    sources: corpus.notices.map((notice) => ({
      title: `${notice.issuer.name}：${notice.title}${notice.number === null ? '' : `（${notice.number}）`}`,
      ...(notice.source.url === undefined ? {} : { path: notice.source.url }),
    })),
    resources: files.map((file) => {
      const table = tables.get(file.name);
      const [stem = '', format = ''] = file.name.split('.');
      return {
        $schema: profile('dataresource'),
        name: format === 'csv' ? stem : `${stem}-${format}`,
        path: file.name,
        title: file.title,
        description: file.description,
        format,
        mediatype: file.type,
        encoding: 'utf-8',
        bytes: Buffer.byteLength(file.text),
        hash: `sha256:${createHash('sha256').update(file.text).digest('hex')}`,
        ...(table
          ? {
              type: 'table' as const,
              dialect: {
                $schema: profile('tabledialect'),
                delimiter: ',',
                lineTerminator: '\r\n',
                quoteChar: '"',
                doubleQuote: true,
                header: true,
              },
              schema: describeTable(table),
            }
          : {}),
      };
    }),
  };
}

/** Every column in order and no other: what a schema says that has no `fieldsMatch`. */
function describeTable(table: WrittenTable) {
  return {
    $schema: profile('tableschema'),
    fields: table.fields.map((field) => {
      // The profiles of version 2.0 know no lists: a string, and how it is made up.
      const constraints = { ...field.constraints, ...(field.type === 'list' ? { pattern: LIST } : {}) };
      return {
        name: field.name,
        title: field.title,
        description: describeField(field),
        type: field.type === 'list' ? 'string' : field.type,
        ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
      };
    }),
    missingValues: [''],
    ...(table.primaryKey.length === 0 ? {} : { primaryKey: [...table.primaryKey] }),
    ...(Object.keys(table.refers).length === 0
      ? {}
      : {
          foreignKeys: Object.entries(table.refers).map(([field, resource]) => ({
            fields: [field],
            reference: { resource, fields: ['id'] },
          })),
        }),
  };
}
