import { beforeAll, describe, expect, test } from 'vitest';
import { readStockPhrases } from '../../../src/model/read-editors.ts';
import { fold } from '../../../src/text/fold.ts';
import { shareWording, type SharedRun } from '../../../src/model/wording/shared-wording.ts';
import { substanceBeyond } from '../../../src/model/wording/substance.ts';
import { indexWording, type WordingIndex } from '../../../src/model/wording/wording-index.ts';
import { corpus } from '../../held-corpus.ts';

let runs: SharedRun[];
let index: WordingIndex;
beforeAll(async () => {
  runs = shareWording(corpus.passages, await readStockPhrases());
  index = indexWording(runs);
});

describe('shared wording of the five notices', () => {
  test.each(['来沪务工不着的临时遇困人员', '“僵尸型”社会组织清理整治、打击整治非法社会组织', '“三管三必须”'])(
    'the city and Pudong share %s in 2024, linked both ways',
    (words) => {
      const pair = index
        .between('shanghai-2024', 'pudong-2024', 'substance')
        .filter(({ run }) => run.words.includes(words));
      expect(pair).toHaveLength(1);
      const [from, to] = [pair[0]?.a[0]?.passage, pair[0]?.b[0]?.passage];
      if (!from || !to) throw new Error('a shared run has places on both sides');
      const names = (passage: typeof from) =>
        index.elsewhere(passage).flatMap(({ places }) => places.map((place) => place.passage.id));
      expect(names(from)).toContain(to.id);
      expect(names(to)).toContain(from.id);
    },
  );

  test('every place of a run says it word for word', () => {
    for (const { words, places } of runs)
      for (const { passage, span } of places) expect(fold(passage.text.slice(...span))).toBe(fold(words));
  });

  test('every run stands in two parts or more, each place once', () => {
    for (const { places } of runs) {
      expect(new Set(places.map(({ passage }) => `${passage.notice}/${passage.part}`)).size).toBeGreaterThan(1);
      expect(new Set(places.map(({ passage, span }) => `${passage.id} ${span[0]}`)).size).toBe(places.length);
    }
  });

  test('what one notice shares with another, the other shares with it', () => {
    const ids = corpus.notices.map(({ id }) => id);
    for (const kind of ['substance', 'stock'] as const)
      for (const a of ids)
        for (const b of ids.filter((id) => id !== a)) {
          const there = index.between(a, b, kind).map(({ run }) => run.words);
          const back = index.between(b, a, kind).map(({ run }) => run.words);
          expect(there.sort()).toEqual(back.sort());
        }
  });

  test('political stock phrases are told apart', () => {
    const shown = corpus.notices.flatMap(({ id: a }) =>
      corpus.notices
        .filter(({ id }) => id !== a)
        .flatMap(({ id: b }) => index.between(a, b, 'substance').map(({ run }) => run.words)),
    );
    for (const words of shown)
      expect(words).not.toMatch(/^[^，]*(习近平新时代|党的二十大|“两个维护”|“四责协同”)[^，]*$/u);
    expect(
      index
        .between('shanghai-2024', 'pudong-2024', 'stock')
        .map(({ run }) => run.words)
        .join(),
    ).toContain('习近平新时代中国特色社会主义思想');
  });
});

describe('substanceBeyond', () => {
  const measure = substanceBeyond([{ group: '会议', phrases: ['全面贯彻落实党的二十大', '党的二十大'] }]);
  const length = (words: string) => measure(fold(words));
  test('takes stock phrases and what is left between them away', () => {
    expect(length('将全面贯彻落实党的二十大')).toBe(0);
  });
  test('takes titles of documents away, also half ones', () => {
    expect(length('《上海市殡葬管理条例》')).toBe(0);
    expect(length('殡葬管理条例》修订工作')).toBe('修订工作'.length);
  });
  test('counts the rest', () => {
    expect(length('全面贯彻落实党的二十大，兜住民生底线')).toBe('兜住民生底线'.length);
  });
});
