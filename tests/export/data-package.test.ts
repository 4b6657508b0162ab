/** The descriptor is a Data Package (version 2), and every table is what it says: read back as a stranger would. */
import { createHash } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { describeData, publicData } from '../../src/export/data-package.ts';
import { readEditorData } from './editor-data.ts';
import { dataPackageSchema } from './data-package-schema.ts';
import { corpus } from '../held-corpus.ts';

const data = await readEditorData(corpus);
const files = new Map(
  publicData(corpus, data).files.map(({ name, title, body }) => [name, { title, text: Buffer.from(body).toString() }]),
);
const descriptor = dataPackageSchema.parse(
  JSON.parse(
    JSON.stringify(describeData(corpus, data, { site: 'https://example.org/yaodian/', created: '2026-11-22' })),
  ),
);
const tables = descriptor.resources.filter((resource) => resource.type === 'table');

/** RFC 4180, written apart from the writer under test. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (quoted && unit === '"' && text.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (unit === '"') quoted = !quoted;
    else if (!quoted && unit === ',') {
      row.push(cell);
      cell = '';
    } else if (!quoted && unit === '\r' && text.charAt(at + 1) === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      at += 1;
    } else cell += unit;
  }
  expect([row, cell, quoted]).toEqual([[], '', false]);
  return rows;
}

const columns: Record<string, string> = {
  passages:
    'id, notice, part, section, item, page, text, themes, topics, reviewed, role, section_title, printed_number',
  covers: 'id, notice, part, role, text, page',
  targets:
    'id, passage, notice, part, kind, year, verb, object, value, value_high, approximate, unit, quote, indicator, per, cumulative, hedge, proviso, part_of, subject, share_of, topic, reviewed',
  instruments: 'passage, notice, title, relation, hedge, clause, level, years',
  topics: 'id, theme, theme_name, name, takes_in',
  clauses: 'passage, topic, clause',
  silences: 'text, topic, kind, passage, quote, because',
  alignments: 'earlier, later, change, earlier_passages, later_passages, note, decided',
  uptake: 'city_passage, district, state, district_passages, reason',
  firmness: 'passage, clause, labels, cue, clauses',
  actors: 'passage, role, name, level, cue',
  indicators: 'indicator, name, note, series, series_note, target, target_note',
  glossary: 'term, theme, text',
  second_readings: 'reading, reader, date, coding, seed, passage, themes, topics, first_themes, first_topics',
  silence_readings: 'reading, reader, date, coding, seed, text, topic, answer, passage, quote, because, decision, why',
  agreement: 'reading, reader, date, coding, seed, level, label, both, first_only, second_only, neither, f1, kappa',
  sources: 'notice, kind, note, url, added, retrieved, file, sha256',
  coding_changes: 'version, text, topic, before, after, added, removed',
};

/** What the official profiles, or the specification, refuse. */
describe('the schema refuses', () => {
  const targets = descriptor.resources.find(({ name }) => name === 'targets')?.schema;
  const withTargets = (change: object) => ({
    ...descriptor,
    resources: descriptor.resources.map((resource) =>
      resource.schema === targets ? { ...resource, schema: { ...targets, ...change } } : resource,
    ),
  });
  const field = (change: object) => withTargets({ fields: [...(targets?.fields ?? []), { name: 'more', ...change }] });
  const reference = (to: object) => withTargets({ foreignKeys: [{ fields: ['passage'], reference: to }] });

  test('nothing of what stands', () => {
    expect(targets).toBeDefined();
    for (const right of [
      withTargets({}),
      field({ type: 'string' }),
      reference({ resource: 'passages', fields: ['id'] }),
    ])
      expect(dataPackageSchema.safeParse(right).error).toBeUndefined();
  });

  test.for<[string, unknown]>([
    ['a field that is a list', field({ type: 'list', delimiter: ';' })],
    ['fieldsMatch', withTargets({ fieldsMatch: 'exact' })],
    ['a boolean with its values listed', field({ type: 'boolean', constraints: { enum: ['true'] } })],
    ['a number with a pattern', field({ type: 'number', constraints: { pattern: '1.*' } })],
    ['a value listed twice', field({ type: 'string', constraints: { enum: ['a', 'a'] } })],
    ['a key with a field twice', withTargets({ primaryKey: ['id', 'id'] })],
    ['a key of a field that is not there', withTargets({ primaryKey: ['nothing'] })],
    ['a reference to a table that is not there', reference({ resource: 'nothing', fields: ['id'] })],
    ['a reference to a file that is no table', reference({ resource: 'notices-json', fields: ['id'] })],
    ['a reference to a field that is not there', reference({ resource: 'passages', fields: ['nothing'] })],
    ['a source that says nothing', { ...descriptor, sources: [{}] }],
    ['an address that is no URI', { ...descriptor, homepage: 'https://例子.example/' }],
  ])('%s', ([, wrong]) => {
    expect(dataPackageSchema.safeParse(wrong).success).toBe(false);
  });
});

describe('data package', () => {
  it('names every file, its size and its hash', () => {
    expect(descriptor.resources.map(({ path }) => path).sort()).toEqual([...files.keys()].sort());
    for (const { path, bytes, hash } of descriptor.resources) {
      const text = files.get(path)?.text ?? '';
      expect(bytes).toBe(Buffer.byteLength(text));
      expect(hash).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`);
    }
  });

  it('holds the tables of the notices and of the editors', () => {
    expect(tables.map(({ name }) => name)).toEqual(Object.keys(columns));
  });

  it.each(tables)('$path keeps its schema', ({ name, path, schema }) => {
    const text = files.get(path)?.text ?? '';
    expect(text.startsWith('\uFEFF')).toBe(true);
    const [head = [], ...rows] = readCsv(text.slice(1));
    expect(head.join(', ')).toBe(columns[name]);
    expect(head).toEqual(schema?.fields.map((field) => field.name));
    expect(rows.length).toBeGreaterThan(0);
    const check: Record<string, RegExp> = {
      string: /^[\s\S]*$/u,
      integer: /^-?\d+$/u,
      number: /^-?\d+(?:\.\d+)?$/u,
      boolean: /^(?:true|false)$/u,
      year: /^\d{4}$/u,
    };
    const primary = schema?.primaryKey ?? [];
    const keys = new Set<string>();
    const fields = (schema?.fields ?? []).map(({ name: of, type, constraints }) => ({
      of,
      required: constraints?.required ?? false,
      forms: [
        check[type] ?? /^$/u,
        ...(constraints?.pattern === undefined ? [] : [new RegExp(`^(?:${constraints.pattern})$`, 'u')]),
      ],
      values: constraints?.enum,
    }));
    // Gathered, since asking of each cell by itself takes a second.
    const wrong: string[] = [];
    for (const row of rows) {
      if (row.length !== head.length) wrong.push(`${String(row.length)} cells: ${row.join()}`);
      for (const [index, { of, required, forms, values }] of fields.entries()) {
        const cell = row[index] ?? '';
        const fits =
          cell === '' ? !required : forms.every((form) => form.test(cell)) && (values?.includes(cell) ?? true);
        if (!fits) wrong.push(`${of}: “${cell}”`);
      }
      keys.add(primary.map((key) => row[head.indexOf(key)]).join('|'));
    }
    expect(wrong).toEqual([]);
    if (primary.length > 0) expect(keys.size, `primary key of ${path}`).toBe(rows.length);
  });

  it('every reference finds its row', () => {
    const column = (path: string, name: string): string[] => {
      const [head = [], ...rows] = readCsv((files.get(path)?.text ?? '').slice(1));
      return rows.map((row) => row[head.indexOf(name)] ?? '');
    };
    for (const { path, schema } of tables) {
      for (const key of schema?.foreignKeys ?? []) {
        const ids = new Set(column(`${key.reference.resource ?? ''}.csv`, 'id'));
        expect(
          column(path, key.fields[0] ?? '').filter((value) => !ids.has(value)),
          path,
        ).toEqual([]);
      }
    }
  });

  it('every table but those worked out of others has a JSON twin', () => {
    const without = tables.map(({ name }) => name).filter((name) => !files.has(`${name}.json`));
    expect(without).toEqual(['clauses', 'firmness']);
  });

  it.each(tables.filter(({ name }) => files.has(`${name}.json`)))(
    '$name.json says the same as the CSV',
    ({ name, path }) => {
      const [head = [], ...rows] = readCsv((files.get(path)?.text ?? '').slice(1));
      const twin = JSON.parse(files.get(`${name}.json`)?.text ?? '') as Record<string, unknown>[];
      const flat = twin.map((row) =>
        head.map((key) => {
          const value = row[key];
          return value === null || value === undefined ? '' : Array.isArray(value) ? value.join(';') : String(value);
        }),
      );
      expect(flat).toEqual(rows);
    },
  );

  it('values are plain decimals', () => {
    const [head = [], ...rows] = readCsv((files.get('targets.csv')?.text ?? '').slice(1));
    const value = (quote: string) => rows.find((row) => row[head.indexOf('quote')] === quote)?.[head.indexOf('value')];
    expect(value('“一键通”紧急救援服务新增覆盖10万老年人')).toBe('100000');
    expect(value('全年全市累计发放困难残疾人生活补贴3.78亿元')).toBe('378000000');
    expect(value('到年底全市护理员持证率达到80%')).toBe('80');
    expect(value('实现覆盖全区1/3到1/2的区域')).toBe('0.3333');
  });
});
