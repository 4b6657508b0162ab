/**
 * Stands in the search page itself (`search/build-page-script.ts`): where the page is opened with words to look for, the files
 * of the index that these words need are asked for before any script has come, and when they are there the texts that will
 * be shown first. Only words of plain Chinese characters are taken up; all else is left to the scripts, which read a query in
 * full. What is guessed wrong costs a file and changes no answer.
 */
import type { Catalogue } from '../../search/catalogue.ts';
import { FEW_GRAMS, MOST_GRAMS, chooseGrams, fileName, prefixOf, readCounts } from '../../search/gram.ts';
import { groupByText, openingLines } from '../../search/group.ts';
import type { AskedFiles } from '../../search/index-file.ts';
import { indexReader } from '../../search/index-reader.ts';
import { placeFinder } from '../../search/place.ts';
import { NEAR, nearness } from '../../search/nearness.ts';

/** Words of Chinese characters; matches `助餐 食堂`, and not `助餐、食堂` nor `4000`. */
const WORDS = /^[\p{Script=Han}\s]+$/u;
/** What is more than a word: a number (两百), or 或. */
const MORE = /[〇零一二两三四五六七八九十百千万亿]{2}|或/u;
/** The marks of a name; matches `（` and `）` of 家门口（养老）服务站. */
const MARKS = /\P{L}+/gu;
/** Files that are asked for before the first hit. */
const MOST_FILES = 5;

const { index = '', files = '' } = document.currentScript?.dataset ?? {};
const asked: AskedFiles = {};

function ask(name: string): void {
  asked[name] ??= new Promise((settle) => {
    const script = document.createElement('script');
    script.onload = script.onerror = settle;
    script.src = `${index}${name}.js`;
    document.head.append(script);
  });
}

/** Asks for what the words will show first. */
async function askTexts(words: readonly string[]): Promise<void> {
  const reader = indexReader(async (name) => {
    await asked[name];
    return window.searchFiles?.[name] ?? '';
  }, readCounts(files));
  const places = await Promise.all(
    words.map((text) =>
      reader.find({ written: text, folded: text, literal: true, pieces: [{ kind: 'literal', text }] }),
    ),
  );
  if (document.readyState === 'loading')
    await new Promise((settle) => {
      document.addEventListener('readystatechange', settle, { once: true });
    });
  const catalogue = JSON.parse(document.querySelector('#search-catalogue')?.textContent ?? '') as Catalogue;
  const placeOf = placeFinder(catalogue);
  const names = words.map((word) => catalogue.texts.some(({ area }) => area.startsWith(word)));
  const sought = words.length > 1 ? words.filter((_, at) => !names[at]) : words;
  const named = [...catalogue.terms, ...catalogue.indicators.map(([, name]) => name)];
  if (named.some((name) => nearness(sought.join(''), name.replace(MARKS, '')) >= NEAR)) ask('explanations');
  const holds = (passage: number, at: number): boolean =>
    places[at]?.hits.has(passage) === true ||
    (names[at] === true && placeOf(passage).text.area.startsWith(words[at] ?? ''));
  const all = [...new Set(places.flatMap(({ hits }) => [...hits.keys()]))].sort((a, b) => a - b);
  const found = all.filter((passage) => words.every((_, at) => holds(passage, at)));
  for (const { passage } of openingLines(groupByText(catalogue, found), null)) {
    if (Object.keys(asked).length >= MOST_FILES) break;
    ask(`t${String(Math.floor(passage / catalogue.packSize))}`);
  }
}

function askFirst(): void {
  const written = (new URLSearchParams(location.search).get('q') ?? '').trim();
  if (!WORDS.test(written) || MORE.test(written)) return;
  self.searchAsked = asked;
  const words = written.split(/\s+/u);
  for (const word of words)
    for (const { key } of chooseGrams(word, MOST_GRAMS, FEW_GRAMS))
      ask(fileName(prefixOf(key), key, readCounts(files)));
  // The scripts ask for what is not had here.
  askTexts(words).catch(() => undefined);
}

askFirst();
