import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode, readPageTable } from '../../src/search/page-table.ts';

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

  it('tells pages and chunks, and is written with other names and no chunks', () => {
    const pages = [
      ['und_aaaaaaa', 12, ''],
      ['und_bbbbbbb', 40, ''],
    ];
    const chunks = [
      ['a', 'b', 'und_ccc'],
      ['bc', 'd', 'und_ddd'],
    ];
    const table = readPageTable(file(['1.6.0', pages, chunks, [], [], []]));
    expect(table.pages).toEqual(['und_aaaaaaa', 'und_bbbbbbb']);
    expect(table.chunks).toEqual([
      { from: 'a', hash: 'und_ccc' },
      { from: 'bc', hash: 'und_ddd' },
    ]);
    const written = gunzipSync(table.rename((place) => String(place + 5)));
    expect(decode(written, 12)[0]).toEqual(['1.6.0', [['5', 1, ''], ['6', 1, '']], [], [], [], []]); // prettier-ignore
  });

  it.each([
    ['another signature', gzipSync(Buffer.from('something_else'))],
    ['another form', file(['2.0.0', 'pages'])],
    ['pages of another form', file(['2.0.0', [[7]], []])],
    ['more behind it', gzipSync(Buffer.concat([gunzipSync(file(['1.6.0', []])), Buffer.of(0)]))],
  ])('refuses %s', (_, bytes) => {
    expect(() => readPageTable(bytes)).toThrow(/Pagefind/);
  });
});
