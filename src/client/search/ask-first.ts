/**
 * Stands in the search page itself (`search/build-page-script.ts`): where the page is opened with words to look for, the files
 * of the index that these words need are asked for before any script has come. Only words of plain Chinese characters are
 * taken up; all else is left to the scripts, which read a query in full. What is guessed wrong costs a file and changes no
 * answer.
 */
import { FEW_GRAMS, MOST_GRAMS, chooseGrams, fileName, prefixOf, readCounts } from '../../search/gram.ts';
import type { AskedFiles } from '../../search/index-file.ts';

/** Words of Chinese characters; matches `助餐 食堂`, and not `助餐、食堂` nor `4000`. */
const WORDS = /^[\p{Script=Han}\s]+$/u;
/** What is more than a word: a number (两百), or 或. */
const MORE = /[〇零一二两三四五六七八九十百千万亿]{2}|或/u;

function askFirst(): void {
  const { index = '', files = '' } = document.currentScript?.dataset ?? {};
  const written = (new URLSearchParams(location.search).get('q') ?? '').trim();
  if (!WORDS.test(written) || MORE.test(written)) return;
  const asked: AskedFiles = {};
  self.searchAsked = asked;
  for (const word of written.split(/\s+/u))
    for (const { key } of chooseGrams(word, MOST_GRAMS, FEW_GRAMS)) {
      const name = fileName(prefixOf(key), key, readCounts(files));
      if (name in asked) continue;
      asked[name] = new Promise((settle) => {
        const script = document.createElement('script');
        script.onload = script.onerror = settle;
        script.src = `${index}${name}.js`;
        document.head.append(script);
      });
    }
}

askFirst();
