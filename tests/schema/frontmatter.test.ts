import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { partsOfEntry } from '../../src/schema/entry.ts';
import { frontmatterPieces } from '../../src/schema/frontmatter.ts';

const byPackage = (data: object): string => stringify(data, { lineWidth: 0, flowCollectionPadding: true });

/** Words of notices, and what YAML would take for something else. */
const words = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        ...'养老：“”《》（），。；%+-—·:#? \t\'"[]{},&*!|>@`~0123456789.eExnul',
        'true',
        'null',
        '---',
        '- ',
        ': ',
        ' #',
        '\n',
      ),
      { maxLength: 12 },
    )
    .map((pieces) => pieces.join('')),
  fc.array(fc.constantFrom(...'养老：12.e-+% \tA（'), { maxLength: 8 }).map((pieces) => pieces.join('')),
  fc.string(),
  fc.stringMatching(/^[0-9]{1,3}[-.、a-f]{0,2}[0-9]{0,3}[a-f]?$/u),
  fc.constantFrom(
    'putuo-2024-p38p-1',
    '1-1',
    '1.',
    '12',
    '0',
    '012',
    '1-12-3',
    '1e-5',
    '1b-1',
    '1z-2e',
    '3b',
    'no',
    '~',
    '=',
    '0x1f',
    '1e5',
    '.inf',
    '2024-01-01',
    'a-',
  ),
);
const leaf = fc.oneof(
  words,
  fc.integer(),
  fc.double({ noNaN: true }).map((number) => number + 0),
  fc.boolean(),
  fc.constant(null),
);
const record = (value: fc.Arbitrary<unknown>): fc.Arbitrary<object> =>
  fc.record({
    id: value,
    'in-turn': value,
    span: fc.tuple(fc.nat(), fc.nat()),
    within: fc.array(words, { maxLength: 3 }),
  });

test('frontmatter is written as the yaml package writes it', () => {
  fc.assert(
    fc.property(record(fc.oneof(leaf, fc.array(record(leaf), { maxLength: 3 }))), (data) => {
      expect(frontmatterPieces(data).join('')).toBe(byPackage(data));
    }),
    { numRuns: 3000, seed: 22 },
  );
});

test.each([
  { a: 'putuo-2024-p38p', b: '打造10个“功能型”服务站' },
  { a: '', b: ' x', c: 'x ', d: 'a: b', e: '一 #二', f: '-', g: '第一行\n第二行\n' },
  { a: [], b: {}, c: [[1, 2], [3]], d: [{ x: [] }, { y: null }] },
])('of %j too', (data) => {
  expect(frontmatterPieces(data).join('')).toBe(byPackage(data));
});

test('an entry of many megabytes is parted', () => {
  const frontmatter = 'order: 1\n'.repeat(1_000_000).trimEnd();
  expect(partsOfEntry(`---\n${frontmatter}\n---\n\n正文\n`)).toEqual({ frontmatter, body: '\n正文\n' });
  expect(partsOfEntry('正文')).toEqual({ frontmatter: '', body: '' });
});
