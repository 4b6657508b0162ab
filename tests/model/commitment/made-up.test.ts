/** Who does it and how firmly, laid out for pages, on the made-up corpus with made-up rules. */
import { beforeAll, describe, expect, test } from 'vitest';
import { actorTable } from '../../../src/model/commitment/actor-table.ts';
import type { ReadActors } from '../../../src/model/commitment/actors.ts';
import { firmnessReader } from '../../../src/model/commitment/firmness.ts';
import { beyondAdvance, clausesOf, countLabels } from '../../../src/model/commitment/firmness-page.ts';
import { GENERAL_NAME } from '../../../src/model/vocabulary.ts';
import { type Fixture, loadFixture } from '../../fixture/fixture.ts';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await loadFixture();
});

/** Names 养老 and 居委会 wherever they stand. */
const named: ReadActors = (text) =>
  [...text.matchAll(/养老|居委会/gu)].map(({ index, 0: name }) => ({
    role: 'lead',
    level: 'other',
    name,
    start: index,
    end: index + name.length,
    cue: name,
  }));
const firmness = firmnessReader({
  labels: {
    quantified: { name: '定量', means: '数' },
    dated: { name: '定期', means: '期' },
    explore: { name: '探索', means: '试' },
    encourage: { name: '鼓励', means: '励' },
    advance: { name: '推进', means: '推' },
  },
  rules: [{ name: '推广', label: 'explore', pattern: '推广', must: ['推广海葬'], mustNot: ['组织海葬'] }],
});

describe('the table of who does it', () => {
  test('has a row per topic in the order of the codebook, and the theme’s rest last', () => {
    const table = actorTable(fixture.corpus, named);
    expect(table.map(({ theme }) => theme.id)).toEqual(
      fixture.corpus.themes.map(({ id }) => id).filter((id) => ['elderly-care', 'community'].includes(id)),
    );
    const elderly = table.find(({ theme }) => theme.id === 'elderly-care');
    const order = fixture.corpus.theme('elderly-care').topics.map(({ id }) => id);
    const topics = elderly?.topics.map(({ topic }) => topic) ?? [];
    expect(topics.at(-1)).toBeNull();
    expect(elderly?.topics.at(-1)?.name).toBe(GENERAL_NAME);
    expect(topics.slice(0, -1)).toEqual(order.filter((id) => topics.includes(id)));
  });

  test('names each sentence that is coded, under each of its topics, and no line of a cover', () => {
    const entries = actorTable(fixture.corpus, named).flatMap(({ topics }) => topics.flatMap((row) => row.entries));
    expect(entries.length).toBeGreaterThan(0);
    for (const { passage, notice } of entries) {
      expect(passage.themes).not.toEqual([]);
      expect(['heading', 'text']).toContain(passage.role);
      expect(notice.id).toBe(passage.notice);
    }
    const elections = actorTable(fixture.corpus, named)
      .find(({ theme }) => theme.id === 'community')
      ?.topics.find(({ topic }) => topic === 'elections');
    expect(elections?.entries.map(({ passage }) => passage.id)).toContain('ningzhou-2030-uk72');
  });

  test('is empty where nobody is named', () => {
    expect(actorTable(fixture.corpus, () => [])).toEqual([]);
  });
});

describe('the page of firmness', () => {
  test('reads plans alone, each clause once', () => {
    const clauses = clausesOf(fixture.corpus, fixture.columns, firmness);
    expect(clauses.every(({ column }) => column.kind === 'plan')).toBe(true);
    expect(clauses.map(({ passage }) => passage.id)).not.toContain('ningzhou-2030-b7dk');
    const own = clauses.filter(({ passage }) => passage.id === 'linhu-2030-hwvg');
    expect(own.map(({ clause }) => clause.labels)).toEqual([['quantified'], ['quantified']]);
  });

  test('counts each label, several of a clause each for itself, and leaves 推进 out of what it lists', () => {
    const linhu = clausesOf(fixture.corpus, [fixture.column('linhu-2030')], firmness);
    const count = countLabels(linhu);
    expect(count.clauses).toBe(linhu.length);
    expect(count.labels.explore).toBe(1);
    expect(count.labels.quantified + count.labels.explore + count.labels.advance).toBe(linhu.length);
    const beyond = beyondAdvance(linhu);
    expect(beyond).toHaveLength(linhu.length - count.labels.advance);
    expect(beyond.map(({ passage }) => passage.id)).toContain('linhu-2030-r3em');
    expect(beyond.map(({ passage }) => passage.id)).not.toContain('linhu-2030-bktv');
  });
});
