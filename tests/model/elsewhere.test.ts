import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/model/build-corpus.ts';
import { elsewhereOf } from '../../src/model/elsewhere.ts';
import { readContent } from '../../src/model/read-content.ts';
import { readStockPhrases } from '../../src/model/read-editors.ts';
import { indexWording } from '../../src/model/wording/wording-index.ts';
import { shareWording } from '../../src/model/wording/shared-wording.ts';

const corpus = buildCorpus(await readContent());
const wording = indexWording(shareWording(corpus.passages, await readStockPhrases()));

describe('elsewhereOf', () => {
  for (const notice of corpus.notices) {
    const found = elsewhereOf(corpus, wording, notice);

    it(`leads from every themed passage of ${notice.id} to its topics, and only to pages that are there`, () => {
      const themed = corpus.passages.filter((passage) => passage.notice === notice.id && passage.themes.length > 0);
      for (const passage of themed) expect(found[passage.key]?.topics.length, passage.id).toBeGreaterThan(0);
      for (const { path } of Object.values(found).flatMap(({ topics }) => topics)) {
        const [, theme = '', topic] = /^\/themes\/([a-z-]+)\/(?:#([a-z0-9-]+))?$/u.exec(path) ?? [];
        expect(corpus.theme(theme).topics.map(({ id }) => id)).toEqual(expect.arrayContaining(topic ? [topic] : []));
      }
    });

    it(`names no place in ${notice.id} that the words do not stand at`, () => {
      for (const { words, places } of Object.values(found).flatMap(({ again }) => again)) {
        expect(words.length).toBeGreaterThan(0);
        for (const { path } of places) {
          const [, id = '', key = ''] = /^\/notices\/([a-z0-9-]+)\/#([a-z0-9]+)$/u.exec(path) ?? [];
          expect(corpus.passage(`${id}-${key}`).notice).toBe(id);
        }
      }
    });
  }
});
