import { beforeAll, expect, test } from 'vitest';
import { buildCorpus } from '../../src/model/build-corpus.ts';
import { listColumns } from '../../src/model/column.ts';
import { readContent } from '../../src/model/read-content.ts';
import { codebookFile, textFile, type CodebookFile, type TextFile } from '../../src/model/text-file.ts';
import { layOutTwo } from '../../src/model/two-texts.ts';

let codebook: CodebookFile;
let texts: TextFile[];
beforeAll(async () => {
  const corpus = buildCorpus(await readContent());
  codebook = codebookFile(corpus, []);
  texts = listColumns(corpus)
    .filter(({ notice }) => notice !== null)
    .map((column) => textFile(corpus, column));
});

test('every themed passage of both texts stands in every theme that it has', () => {
  for (const a of texts)
    for (const b of texts) {
      const themes = layOutTwo(codebook, a, b);
      for (const theme of themes) {
        const shown = theme.rows.flatMap(({ sides }) =>
          sides.flatMap(({ extracts }) => extracts.flatMap(({ passages }) => passages.map(({ id }) => id))),
        );
        const expected = [...a.passages, ...b.passages]
          .filter(({ themes: own }) => own.includes(theme.id))
          .map(({ id }) => id);
        expect([...new Set(shown)].sort()).toEqual([...new Set(expected)].sort());
      }
    }
});

test('a text that says nothing is silent only where an editor has read all of it', () => {
  const [a, b] = texts;
  if (!a || !b) throw new Error('two texts');
  const states = (reviewed: boolean) =>
    layOutTwo(codebook, { ...a, reviewed, passages: [] }, b).flatMap(({ rows }) =>
      rows.map(({ sides }) => sides[0].state),
    );
  expect(new Set(states(true))).toEqual(new Set(['silent', null]));
  expect(new Set(states(false))).toEqual(new Set(['pending', null]));
});

test('a row that both leave empty is not shown', () => {
  const [a, b] = texts;
  if (!a || !b) throw new Error('two texts');
  for (const { rows } of layOutTwo(codebook, a, b))
    for (const { sides } of rows) expect(sides.some(({ extracts }) => extracts.length > 0)).toBe(true);
});
