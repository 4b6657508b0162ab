/**
 * The words of a notice on every kind of page that quotes: each run is in the notices as it is shown, a browser's own
 * search (Ctrl+F) finds it, and a selection of it is copied word for word.
 */
import { describe, expect, inject, test } from 'vitest';
import { widenPunctuation } from '../../src/text/punctuation.ts';
import { visit } from './open.ts';

/** Each kind of page and where its quotations are. */
const PAGES = [
  ['a theme', 'themes/elderly-care/', 'td:not([hidden]) [data-passage]'],
  ['a topic', 'themes/elderly-care/meals/', 'td:not([hidden]) [data-passage]'],
  ['a theme of a place', 'places/pudong/elderly-care/', 'td:not([hidden]) [data-passage]'],
  ['two years', 'compare/pudong-2024/pudong-2025/', '.pair-line .side > p:not(.yr, .loc, .meta)'],
  ['two texts', 'compare/?a=pudong-2024&b=putuo-2024&theme=marriage', '#two [data-passage]'],
  ['a year', 'years/2024/', '.year-themes .line'],
  ['a place', 'places/putuo/', '.place-themes td.line a:not(.change)'],
  ['a notice with page breaks', 'notices/pudong-2024/', 'article .part p span[id]:not(.pg)'],
  ['shared wording', 'shared/shanghai-2024/qingpu-2025/', '.runs .words'],
] as const;

/** What a passage is cut by: …… stands for what is left out. */
const OMISSION = '……';

async function notices(): Promise<string> {
  const response = await fetch(new URL('data/passages.json', inject('site')));
  const rows = (await response.json()) as { text: string }[];
  return widenPunctuation(rows.map(({ text }) => text).join(''));
}

describe.each(PAGES)('%s', (_name, path, where) => {
  test('quotes word for word; its quotations are found and copied', async () => {
    const page = await visit(path);
    await page.locator(where).first().waitFor({ state: 'attached' });
    const { shown, lost, changed } = await page.evaluate(
      ({ selector, omission }) => {
        for (const folded of document.querySelectorAll('details')) folded.open = true;
        // From the words found last to the end, and on from the beginning: the next words are close by.
        const find = (words: string): boolean =>
          (
            window as unknown as { find: (words: string, exact: boolean, back: boolean, wrap: boolean) => boolean }
          ).find(words, true, false, true);
        const quotations = [...document.querySelectorAll(selector)].filter((each) => each.getClientRects().length > 0);
        const runs = quotations.flatMap((each) => each.textContent.split(omission)).filter((run) => run !== '');
        const copied = (each: Element): string => {
          getSelection()?.selectAllChildren(each);
          return getSelection()?.toString() ?? '';
        };
        return {
          shown: runs,
          lost: [...new Set(runs)].filter((run) => !find(run)),
          changed: quotations.filter((each) => copied(each) !== each.textContent).map((each) => each.textContent),
        };
      },
      { selector: where, omission: OMISSION },
    );
    const words = await notices();
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.filter((run) => !words.includes(widenPunctuation(run)))).toEqual([]);
    expect(lost).toEqual([]);
    expect(changed).toEqual([]);
  });
});
