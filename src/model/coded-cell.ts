/** Every cell of the comparisons with its state and passages: what a version of the coding is. */
import { listTexts } from './notice-text.ts';
import { compareTheme } from './compare.ts';
import type { CodedCell } from './coding-log.ts';
import type { Corpus } from './corpus.ts';

/** Held texts × topics, in the order of the codebook; the residual row is no topic. */
export function codedCells(corpus: Corpus): CodedCell[] {
  const columns = listTexts(corpus).filter(({ kind }) => kind !== 'absent');
  return corpus.themes.flatMap((theme) =>
    compareTheme(corpus, theme, columns).rows.flatMap(({ topic, cells }) =>
      topic === null
        ? []
        : cells.flatMap(({ column, state, extracts }) =>
            state === null
              ? []
              : [
                  {
                    text: column.id,
                    topic: `${theme.id}/${topic.id}`,
                    state,
                    passages: extracts.flatMap(({ passages }) => passages.map(({ id }) => id)),
                  },
                ],
          ),
    ),
  );
}
