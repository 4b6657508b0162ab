import { beforeAll, describe, expect, test } from 'vitest';
import { alignNotices } from '../../../src/model/align/align-notices.ts';
import { itemsOf, summarizeAlignment, textPassagesOf, type Alignment } from '../../../src/model/align/alignment.ts';
import { layOutAlignment, movedFrom, sectionOf, type AlignmentLayout } from '../../../src/model/align/lay-out.ts';
import { alignPairs } from '../../../src/model/align/pair-notices.ts';
import { readAlignmentDecisions } from '../../../src/model/read-editors.ts';
import type { AlignmentDecisions } from '../../../src/schema/alignment.ts';
import { corpus } from '../../held-corpus.ts';

let decisions: AlignmentDecisions;
let every: { name: string; alignment: Alignment }[];
let pudong: Alignment;

beforeAll(async () => {
  const all = await readAlignmentDecisions();
  const own = all.get('pudong-2024--pudong-2025');
  if (!own) throw new Error('the decisions on Pudong are gone');
  decisions = own;
  const [first] = alignPairs(corpus, all);
  if (!first) throw new Error('Pudong 2024 and 2025 are a pair of one issuer');
  pudong = first;
  // Every two notices, also of different issuers: the machine alone must keep the same promises.
  every = corpus.notices.flatMap((a) =>
    corpus.notices.flatMap((b) => {
      const alignment = a === b ? null : alignNotices(a, b, null);
      return alignment ? [{ name: `${a.id} → ${b.id}`, alignment }] : [];
    }),
  );
});

/** Every passage of a layout, in the order in which it is shown. */
const passagesShown = (layout: AlignmentLayout) =>
  [...layout.chapters.flatMap(({ rows }) => rows), ...layout.unmentioned].flatMap(({ lines }) =>
    lines.flatMap(({ a, b }) => [...a, ...b]),
  );

const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id).sort();

describe('Pudong 2024 and 2025', () => {
  test('all 25 and 26 items stand in exactly one state, read by an editor', () => {
    expect(ids(pudong.items.a.map(({ item }) => item))).toEqual(ids(itemsOf(pudong.parts.a)));
    expect(ids(pudong.items.b.map(({ item }) => item))).toEqual(ids(itemsOf(pudong.parts.b)));
    expect(pudong.items.a).toHaveLength(25);
    expect(pudong.items.b).toHaveLength(26);
    expect(pudong.reader?.name).toMatch(/^语言模型编辑/u);
    expect(summarizeAlignment(pudong).reviewed).toBe(true);
  });

  test('what moved to another chapter is told: assistance was section 一 and is 二', () => {
    const moved = pudong.items.b.filter((standing) => movedFrom(pudong, standing)?.label === '一、');
    const assistance = moved.filter(({ item }) => sectionOf(pudong.parts.b, item)?.label === '二、');
    expect(assistance.map(({ item }) => item.label).join('')).toContain('7.8.9.');
  });

  test('a passage that came from another item says from which', () => {
    const row = layOutAlignment(pudong)
      .chapters.flatMap(({ rows }) => rows)
      .find(({ id }) => id === 'item-6-25');
    expect(row?.lines.flatMap(({ from }) => from.map(({ heading }) => heading))).toEqual(['推动养老服务融合发展']);
  });
});

describe('every alignment, decided or proposed', () => {
  const all = () => [{ name: 'pudong, decided', alignment: pudong }, ...every];

  test('each item is in exactly one state, and the state fits its partners', () => {
    for (const { name, alignment } of all()) {
      for (const [side, alone] of [
        ['a', 'unmentioned'],
        ['b', 'new'],
      ] as const) {
        expect(ids(alignment.items[side].map(({ item }) => item)), name).toEqual(ids(itemsOf(alignment.parts[side])));
        for (const { change, partners } of alignment.items[side]) {
          expect(change === alone, name).toBe(partners.length === 0);
          expect(change, name).not.toBe(side === 'a' ? 'new' : 'unmentioned');
        }
      }
    }
  });

  test('partners name each other', () => {
    for (const { name, alignment } of all()) {
      const links = (side: 'a' | 'b') =>
        alignment.items[side]
          .flatMap(({ item, partners }) =>
            partners.map(({ id }) => (side === 'a' ? `${item.id} ${id}` : `${id} ${item.id}`)),
          )
          .sort();
      expect(links('a'), name).toEqual(links('b'));
    }
  });

  test('each passage is in exactly one group and on exactly one line', () => {
    for (const { name, alignment } of all()) {
      const expected = ids([...alignment.parts.a.entries, ...alignment.parts.b.entries].flatMap(textPassagesOf));
      expect(ids(alignment.groups.flatMap(({ a, b }) => [...a, ...b])), name).toEqual(expected);
      expect(ids(passagesShown(layOutAlignment(alignment))), name).toEqual(expected);
    }
  });

  test('only what both sides say can be continued or adjusted', () => {
    for (const { name, alignment } of all())
      for (const { change, a, b } of alignment.groups) {
        const fits = {
          continued: a.length > 0 && b.length > 0,
          adjusted: a.length > 0 && b.length > 0,
          new: a.length === 0,
          unmentioned: b.length === 0,
        };
        expect(fits[change], name).toBe(true);
      }
  });
});

test('the machine, left alone, links hardly anything that the editor did not', () => {
  const machine = alignNotices(corpus.notice('pudong-2024'), corpus.notice('pudong-2025'), null);
  const links = (alignment: Alignment | null) =>
    alignment?.groups.flatMap(({ a, b }) => a.flatMap((one) => b.map((other) => `${one.id} ${other.id}`))) ?? [];
  const read = new Set(links(pudong));
  const proposed = links(machine);
  const right = proposed.filter((link) => read.has(link)).length;
  expect(right / proposed.length).toBeGreaterThan(0.9);
  expect(right / read.size).toBeGreaterThan(0.5);
});

describe('decisions that no longer fit stop the build and say why', () => {
  const alter = (change: (copy: AlignmentDecisions) => void) => {
    const copy = structuredClone(decisions);
    change(copy);
    return () => alignNotices(corpus.notice('pudong-2024'), corpus.notice('pudong-2025'), copy);
  };

  test('a passage that is gone', () => {
    const broken = alter(({ passages }) => {
      const place = passages[0]?.a[0];
      if (place) place.passage = 'pudong-2024-zzzz';
    });
    expect(broken).toThrow(/pudong-2024--pudong-2025\.yaml:[\s\S]*pudong-2024-zzzz .*is gone; decide anew/u);
  });

  test('a heading among the passages of a group, and another sentence that is not there', () => {
    expect(
      alter(({ passages }) => passages[0]?.a.push({ passage: 'pudong-2024-ce76', quote: '提升救助管理水平。' })),
    ).toThrow(/pudong-2024-ce76 is a heading/u);
    expect(alter(({ passages }) => passages[0]?.also.push({ passage: 'pudong-2025-ji3h', quote: '别的' }))).toThrow(
      /also pudong-2025-ji3h: no passage of the two plans begins with “别的”/u,
    );
  });

  test('an item that is gone, and one with another heading', () => {
    expect(
      alter(({ items }) =>
        items.splice(0, 1, { notice: 'pudong-2024', item: '9-99', heading: '无', change: 'unmentioned', partners: [] }),
      ),
    ).toThrow(/item 9-99 of pudong-2024/u);
    expect(
      alter(({ items }) => {
        if (items[0]) items[0].heading = '另一标题';
      }),
    ).toThrow(/is headed “提升救助管理水平”, not “另一标题”/u);
  });

  test('a passage decided twice, and a state that does not fit', () => {
    expect(
      alter(({ passages }) => passages.push(structuredClone(passages[3] ?? { change: 'new', a: [], b: [], also: [] }))),
    ).toThrow(/is decided twice/u);
    expect(
      alter(({ passages }) => {
        const group = passages.find(({ change }) => change === 'new');
        if (group) group.change = 'continued';
      }),
    ).toThrow(/continued does not go with 0 of the earlier/u);
  });

  test('partners that do not name each other', () => {
    expect(
      alter(({ items }) => {
        const item = items.find(({ notice, item: path }) => notice === 'pudong-2024' && path === '1-3');
        if (item) item.partners = ['2-8'];
      }),
    ).toThrow(/names 2-8 as partner, which does not name it/u);
  });

  test('an item decided wholly new that holds a passage with a partner', () => {
    const broken = alter(({ items }) => {
      for (const item of items) {
        if (item.notice === 'pudong-2024') item.partners = item.partners.filter((path) => path !== '6-23');
        else if (item.item === '6-23') Object.assign(item, { change: 'new', partners: [] });
      }
    });
    expect(broken).toThrow(
      /item 6-23 of pudong-2025 is decided new, but its passage pudong-2025-imkj goes with pudong-2024-yqkf: decide the item adjusted/u,
    );
  });

  test('a file that is not named for its pair', () => {
    expect(() => alignPairs(corpus, new Map([['pudong-2024--putuo-2024', decisions]]))).toThrow(
      /name it pudong-2024--pudong-2025\.yaml/u,
    );
  });
});
