/**
 * Makes the help for queries that find nothing: variant characters from OpenCC's tables, the corpus's own words, and their
 * sounds from pinyin-pro. Only while the site is built; the browser gets the result.
 */
import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { fold } from '../text/fold.ts';
import type { Help } from './help.ts';
import type { SearchInput } from './search-document.ts';

/** More words than these are no longer the ones that readers look for. */
const MOST_WORDS = 5000;
const LONGEST_WORD = 10;

export function buildHelp(input: SearchInput): Help {
  const texts = input.parts.flatMap((part) => part.passages.map(({ label, text }) => fold(label + text)));
  const names = [
    ...input.themes.flatMap((theme) => [theme.name, ...theme.topics.map(({ name }) => name)]),
    ...input.indicators.map(({ name }) => name),
    ...input.terms.map(({ term }) => term),
    ...input.synonyms.flatMap((group) => group.words),
    ...input.phrases.map(({ say }) => say),
    ...input.texts.map(({ area }) => area),
  ].map(fold);
  const words = corpusWords(texts, names);
  const characters = new Set(
    [...texts.join(''), ...words.join('')].filter((character) => /\p{Script=Han}/u.test(character)),
  );
  const common = new Set([...characters, ...commonCharacters()]);
  return { variants: variantsOf(common), words: words.join(' '), syllables: syllablesOf(common) };
}

/** What the editors named and the texts hold, then the words and pairs of words that are in the texts more than once, the frequent first. */
function corpusWords(texts: readonly string[], names: readonly string[]): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const counts = new Map<string, number>();
  const count = (word: string): void => {
    if (isWord(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  for (const text of texts) {
    let before = '';
    for (const { segment, isWordLike } of segmenter.segment(text)) {
      const word = isWordLike ? segment : '';
      count(word);
      if (before !== '' && word !== '') count(before + word);
      before = word;
    }
  }
  const all = texts.join('\n');
  const frequent = [...counts]
    .filter(([word, times]) => times >= (word.length <= 4 ? 2 : 3))
    .sort(([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1))
    .map(([word]) => word);
  return [...new Set([...names.filter((name) => isWord(name) && all.includes(name)), ...frequent])].slice(
    0,
    MOST_WORDS,
  );
}

/** Han characters alone, at least two; matches 助餐, and not 的 or 2024年. */
function isWord(word: string): boolean {
  return word.length >= 2 && word.length <= LONGEST_WORD && /^\p{Script=Han}+$/u.test(word);
}

/** Characters of Unicode's basic Han block and its first extension. */
function* hanCharacters(): Generator<string> {
  for (let code = 0x3400; code <= 0x9fff; code++) yield String.fromCodePoint(code);
}

/** The characters that readers in Hong Kong, Macao, Taiwan or Japan write for these, and variant forms. */
function variantsOf(characters: ReadonlySet<string>): string {
  const converters = (['hk', 'tw', 't', 'jp'] as const).map((from) => Converter({ from, to: 'cn' }));
  let pairs = '';
  for (const character of hanCharacters()) {
    if (characters.has(character)) continue;
    const stands = converters
      .map((convert) => convert(character))
      .find((converted) => converted !== character && characters.has(converted));
    if (stands !== undefined) pairs += character + stands;
  }
  return pairs;
}

/** The characters by their syllables. */
function syllablesOf(characters: ReadonlySet<string>): string {
  const bySyllable = new Map<string, string[]>();
  for (const character of characters)
    for (const syllable of pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true })) {
      if (!/^[a-z]+$/u.test(syllable)) continue;
      const own = bySyllable.get(syllable) ?? [];
      if (!own.includes(character)) bySyllable.set(syllable, [...own, character]);
    }
  return [...bySyllable]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, own]) => syllable + own.join(''))
    .join(' ');
}

/** The 3,755 common characters: level 1 of GB/T 2312, rows 16 to 55. */
function commonCharacters(): string[] {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  return [...new TextDecoder('gbk').decode(Uint8Array.from(bytes))];
}
