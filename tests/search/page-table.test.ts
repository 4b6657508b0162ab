import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode, renumberPages } from '../../src/search/page-table.ts';

const file = (table: Parameters<typeof encode>[0]) =>
  gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), ...encode(table)]));

describe('Pagefind’s page table', () => {
  it('reads what it writes, whatever the lengths', () => {
    const item = fc.letrec<{ item: Parameters<typeof encode>[0] }>((tie) => ({
      item: fc.oneof(
        { maxDepth: 3 },
        fc.nat({ max: 2 ** 32 - 1 }),
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.array(tie('item'), { maxLength: 30 }) as fc.Arbitrary<Parameters<typeof encode>[0]>,
      ),
    })).item;
    fc.assert(
      fc.property(item, (value) => {
        const bytes = Buffer.concat(encode(value));
        expect(decode(bytes, 0)).toEqual([value, bytes.length]);
      }),
    );
  });

  it('names pages by number and keeps all else', () => {
    const table = [
      '1.6.0',
      [
        ['und_aaaaaaa', 12, ''],
        ['und_bbbbbbb', 40, ''],
      ],
      [['a', 'b', 'und_ccc']],
      [],
      [],
      [],
    ];
    const numbers = new Map([
      ['und_aaaaaaa', 1],
      ['und_bbbbbbb', 0],
    ]);
    const written = gunzipSync(renumberPages(file(table), (hash) => numbers.get(hash) ?? -1));
    expect(decode(written, 12)[0]).toEqual([
      '1.6.0',
      [
        ['1', 1, ''],
        ['0', 1, ''],
      ],
      [['a', 'b', 'und_ccc']],
      [],
      [],
      [],
    ]);
  });

  it.each([
    ['another signature', gzipSync(Buffer.from('something_else'))],
    ['another form', file(['2.0.0', 'pages'])],
    ['pages of another form', file(['2.0.0', [['only a hash']]])],
    ['more behind it', gzipSync(Buffer.concat([gunzipSync(file(['1.6.0', []])), Buffer.of(0)]))],
  ])('refuses %s', (_, bytes) => {
    expect(() => renumberPages(bytes, () => 0)).toThrow(/Pagefind/);
  });
});
