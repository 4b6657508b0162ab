import { describe, expect, it } from 'vitest';
import { formatGbt7714 } from '../../src/cite/gbt7714.ts';
import { type PassageFile, referenceOf, commonSayingsOf, waysOf } from '../../src/cite/passage-file.ts';
import { referPassage } from './refer-passage.ts';
import { passageFile } from '../../src/cite/write-passage-file.ts';
import { readStockPhrases } from '../../src/model/read-editors.ts';
import { indexWording } from '../../src/model/wording/wording-index.ts';
import { shareWording } from '../../src/model/wording/shared-wording.ts';
import { corpus } from '../held-corpus.ts';

const wording = indexWording(shareWording(corpus.passages, await readStockPhrases()));
const address = (path: `/${string}`): string => `https://example.org${path}`;

const [first] = corpus.notices;
if (first === undefined) throw new Error('no notice');

/** Words that were found to stand again, over all notices: a new one may share none. */
const shared: string[] = [];

describe.for(corpus.notices)('the passages of $id', (notice) => {
  const file = passageFile(corpus, wording, { notice, uptakes: new Map(), address });
  const passages = corpus.passages.filter((passage) => passage.notice === notice.id);
  const ways = passages.map((passage) => waysOf(file, passage.key, (passage.label ?? '') + passage.text));

  it('are cited as the corpus has them', () => {
    expect(passages.length).toBeGreaterThan(0);
    for (const passage of passages)
      expect(formatGbt7714(referenceOf(file, passage.key, passage.text), '2026-08-01')).toBe(
        formatGbt7714(referPassage(corpus, passage, address), '2026-08-01'),
      );
  });

  it('lead to their topics, and only to pages that are there', () => {
    passages.forEach((passage, at) => {
      if (passage.themes.length > 0) expect(ways[at]?.topics.length, passage.id).toBeGreaterThan(0);
    });
    for (const { path } of ways.flatMap(({ topics }) => topics)) {
      const [, theme = '', topic] = /^\/themes\/([a-z-]+)\/(?:#([a-z0-9-]+))?$/u.exec(path) ?? [];
      expect(corpus.theme(theme).topics.map(({ id }) => id)).toEqual(expect.arrayContaining(topic ? [topic] : []));
    }
  });

  it('name their own words, and no place that they do not stand at', () => {
    const runs = ways.flatMap(({ again }, at) => again.map((run) => ({ ...run, own: passages[at]?.text ?? '' })));
    shared.push(...runs.map(({ words }) => words));
    for (const { words, places, own } of runs) {
      expect(own).toContain(words);
      expect(places.length).toBeGreaterThan(0);
      for (const { path } of places) {
        const [, id = '', key = ''] = /^\/notices\/([a-z0-9-]+)\/#([a-z0-9]+)$/u.exec(path) ?? [];
        expect(corpus.passage(`${id}-${key}`).notice).toBe(id);
      }
    }
  });
});

it('some words stand in more than one notice', () => {
  expect(shared.length).toBeGreaterThan(0);
});

it('tells the common sayings of a passage by their search, and no run that has its places', () => {
  const passages: PassageFile['passages'] = {
    ab12: {
      entry: 0,
      again: [
        [0, 4, [0]],
        [4, 8, [], 186],
      ],
    },
  };
  const reference = passageFile(corpus, wording, { notice: first, uptakes: new Map(), address }).notice;
  const file: PassageFile = {
    notice: reference,
    themes: [],
    topics: [],
    entries: [],
    texts: [['b-2025', '乙区 2025']],
    places: [[0, 'cd34', '一、']],
    passages,
  };
  expect(commonSayingsOf(file, 'ab12', '推进养老守牢底线')).toEqual([
    { words: '守牢底线', way: { path: '/search/?q=%22守牢底线%22', name: '186处，检索这些字' } },
  ]);
  expect(commonSayingsOf(file, 'none', '推进养老')).toEqual([]);
});
