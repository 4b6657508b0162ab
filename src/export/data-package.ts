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
  /** In UTF-8, as it is sent: in memory for the whole build, where as a string it takes three times as much. */
  body: Uint8Array<ArrayBuffer>;
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
  moved: readonly Pick<DataFile, 'name' | 'type' | 'body'>[];
}

const dataOf = oncePerObject((corpus: Corpus) => oncePerObject((data: EditorData) => writeData(corpus, data)));

/** Made once for a corpus and its editors' decisions: each file, the descriptor and the page that lists them ask for it. */
export function publicData(corpus: Corpus, data: EditorData): PublicData {
  return dataOf(corpus)(data);
}

const encode = (text: string): DataFile['body'] => Buffer.from(text);

/** Table after table, so that the rows of one alone are in memory. */
function writeData(corpus: Corpus, data: EditorData): PublicData {
  const tables: WrittenTable[] = [];
  const [csv, json]: [DataFile[], DataFile[]] = [[], []];
  const moved: PublicData['moved'][number][] = [];
  const write = (table: DataTable): void => {
    const { rows, ...told } = table;
    tables.push({ ...told, count: rows.length, json: hasJson(table) });
    csv.push(fileOf(table, 'CSV', writeTableCsv(table)));
    if (hasJson(table)) json.push(fileOf(table, 'JSON', writeRows(rows)));
    moved.push(...writeMoved([table]));
  };
  for (const table of buildTables(corpus)) write(table);
  for (const table of buildEditorTables(corpus, data)) write(table);
  const notices: DataFile = {
    name: 'notices.json',
    type: 'application/json',
    title: '通知（JSON）',
    description: '每份通知的发文机关、文号、日期、来源和编辑处理。',
    body: encode(writeNoticesJson(corpus)),
  };
  return { tables, files: [...csv, ...json, notices], moved };
}

function fileOf({ name, title, description }: DataTable, format: 'CSV' | 'JSON', text: string): DataFile {
  return {
    name: `${name}.${format.toLowerCase()}`,
    type: format === 'CSV' ? 'text/csv' : 'application/json',
    title: `${title}（${format}）`,
    description,
    body: encode(text),
  };
}

export function writeMoved(tables: readonly DataTable[]): PublicData['moved'] {
  return tables
    .filter((table) => table.csvOnly !== true && !hasJson(table))
    .map(({ name }) => ({
      name: `${name}.json`,
      type: 'application/json',
      body: encode(
        `${JSON.stringify({ moved: `${name}.csv`, because: `超过${String(MOST_JSON_ROWS)}行的表只有 CSV` })}\n`,
      ),
    }));
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
        bytes: file.body.length,
        hash: `sha256:${createHash('sha256').update(file.body).digest('hex')}`,
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
