/**
 * The converted notices against the gold lists, which were made by reading: none missing, none false, each field right.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Target } from '../../src/schema/target.ts';
import { corpus } from '../held-corpus.ts';

type Gold = Partial<Omit<Target, 'whole'>> & { value: number; unit: string; quote: string; whole?: number };
const read = (file: string): unknown => parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
const gold = read('../convert/number/gold.yaml') as Record<string, { text: string; targets: Gold[] }[]>;
const instruments = read('../convert/instrument-gold.yaml') as Record<string, string[]>;
const listed = new Set(Object.keys(gold).map((part) => part.split('/')[0]));
const parts = corpus.notices
  .filter(({ id }) => listed.has(id))
  .flatMap((notice) => notice.partNodes.map((part) => ({ name: `${notice.id}/${part.id}`, part })));

describe('targets of the notices with a gold list', () => {
  it('has a list for every part of them', () => {
    expect(Object.keys(gold).sort()).toEqual(parts.map(({ name }) => name).sort());
  });

  it.each(parts)('$name counts what a reader counted', ({ name, part }) => {
    const sentences = new Map((gold[name] ?? []).map((sentence) => [sentence.text, sentence.targets]));
    for (const entry of part.entries) {
      for (const passage of entry.passages) {
        const found = entry.targets.filter((target) => target.passage === passage.id);
        const expected = (sentences.get(passage.text) ?? []).map((one) => ({
          kind: part.kind === 'summary' ? 'result' : 'target',
          year: part.year,
          valueHigh: null,
          approximate: null,
          cumulative: false,
          per: null,
          subject: null,
          of: null,
          hedge: null,
          proviso: null,
          ...one,
          whole: one.whole === undefined ? null : `${passage.id}-${String(one.whole)}`,
        }));
        const plain = found.map(({ id: _id, passage: _passage, span: _span, indicator: _indicator, ...rest }) => rest);
        expect(plain, passage.text).toEqual(expected);
        sentences.delete(passage.text);
      }
    }
    expect([...sentences.keys()], 'sentences of the gold list that no passage holds').toEqual([]);
  });

  it('quotes exact runs of its passage, and points at the number in them', () => {
    for (const target of corpus.targets) {
      const { text } = corpus.passage(target.passage);
      expect(text).toContain(target.quote);
      expect(text.slice(...target.span)).toMatch(/^[\d一二两三四五六七八九十百千万亿零几数]/u);
    }
  });
});

describe('instruments of the notices with a gold list', () => {
  it.each(parts)('$name cites what a reader found cited', ({ name, part }) => {
    const found = part.entries.flatMap((entry) => entry.instruments);
    expect(found.map(({ relation, title }) => `${relation}|${title}`)).toEqual(instruments[name] ?? []);
    for (const { passage, title, span } of found) {
      expect(corpus.passage(passage).text.slice(...span)).toBe(`《${title}》`);
    }
  });
});
