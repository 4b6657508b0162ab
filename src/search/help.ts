/**
 * Help for a query that finds nothing, read in the browser: traditional and variant characters, the corpus's own words and
 * how characters sound. Made while the site is built (`build-help.ts`) and fetched only then.
 */

export interface Help {
  /** Each variant character with the one that stands for it: `養养認认`. */
  variants: string;
  /** The corpus's own words, the frequent first, parted by blanks. */
  words: string;
  /** Syllables without tones, each with its characters: `zhang张章障 zhao找招`. */
  syllables: string;
}

export interface Adviser {
  /** The characters that the texts use. */
  simplify: (text: string) => string;
  /** A run cut into words of the corpus, and what no word covers, from two characters on. */
  cut: (run: string) => Cut;
  /** Whether the texts have it for a word. */
  has: (word: string) => boolean;
  /** The run with one word of it put right, the likeliest first. */
  suggest: (run: string) => Suggestion[];
  /** The run with a word of two characters in it put right by its sound; such words are many, so it may stand nowhere. */
  suggestPair: (run: string) => string[];
}

export interface Cut {
  words: string[];
  rests: string[];
  /** Words cover all of it. */
  whole: boolean;
  /** A character of it is in none of them: 机 of 无人机. */
  lost: boolean;
}

export interface Suggestion {
  text: string;
  /** It sounds the same, so it may be searched for unasked. */
  sure: boolean;
}

/** Sounds that many do not tell apart: zhang and zang, jing and jin. */
function blur(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/u, '$1')
    .replace(/ng$/u, 'n')
    .replace(/^l/u, 'n');
}

/** @param others words that stand for others without standing in the texts (吃饭) */
export function makeAdviser(help: Help, others: readonly string[]): Adviser {
  const variants = new Map<string, string>();
  const pairs = [...help.variants];
  for (let at = 0; at + 1 < pairs.length; at += 2) variants.set(pairs[at] ?? '', pairs[at + 1] ?? '');
  const words = help.words.split(' ');
  const own = new Set(words);
  const known = new Set([...words, ...others]);
  const longest = [...known].reduce((most, word) => Math.max(most, word.length), 0);
  const sounds = readSounds(help.syllables);
  return {
    simplify: (text) => [...text].map((character) => variants.get(character) ?? character).join(''),
    cut: (run) => cut(run, known, longest),
    has: (word) => own.has(word),
    suggest: (run) =>
      /^[a-zü\s'’]+$/iu.test(run) ? suggestBySound(run, words, sounds) : suggestByCharacter(run, own, sounds),
    suggestPair: (run) => suggestPair(run, words, sounds),
  };
}

type Sounds = ReadonlyMap<string, readonly string[]>;

function readSounds(written: string): Sounds {
  const sounds = new Map<string, string[]>();
  for (const group of written.split(' ')) {
    const [, syllable = '', characters = ''] = /^([a-z]+)(.*)$/u.exec(group) ?? [];
    for (const character of characters) sounds.set(character, [...(sounds.get(character) ?? []), syllable]);
  }
  return sounds;
}

/** The longest words first, from the left. */
function cut(run: string, known: ReadonlySet<string>, longest: number): Cut {
  const words: string[] = [];
  let rests = '';
  let whole = true;
  let at = 0;
  while (at < run.length) {
    let length = Math.min(longest, run.length - at);
    while (length > 1 && !known.has(run.slice(at, at + length))) length--;
    if (length > 1) words.push(run.slice(at, at + length));
    else whole = false;
    rests += length > 1 ? ' ' : run.charAt(at);
    at += length;
  }
  const over = rests.split(' ');
  const long = over.filter((rest) => rest.length > 1);
  const lost = over.some((rest) => rest.length === 1);
  return { words: [...new Set(words)], rests: [...new Set(long)], whole, lost };
}

const MOST = 4;

/** Words that are written with these letters in Pinyin, or begin so; or by their first letters. */
function suggestBySound(run: string, words: readonly string[], sounds: Sounds): Suggestion[] {
  const letters = run
    .toLowerCase()
    .replace(/ü/gu, 'v')
    .replace(/[\s'’]/gu, '');
  if (letters.length < 2) return [];
  const exact: string[] = [];
  const begun: string[] = [];
  const initials: string[] = [];
  for (const word of words) {
    const fit = spelled(word, letters, sounds);
    if (fit === 'whole') exact.push(word);
    else if (fit === 'begun' && letters.length >= 4) begun.push(word);
    else if (letters.length >= 3 && word.length === letters.length && hasInitials(word, letters, sounds))
      initials.push(word);
  }
  const whole = exact.length > 0 ? exact : inTwo(letters, words, sounds);
  // Four letters that begin the characters of one word alone are meant for it.
  if (whole.length + begun.length === 0 && initials.length === 1 && letters.length >= 4)
    whole.push(...initials.splice(0));
  return [
    ...whole.map((text) => ({ text, sure: true })),
    ...[...begun.sort((a, b) => a.length - b.length), ...initials].map((text) => ({ text, sure: false })),
  ].slice(0, MOST);
}

/** Two words that the letters spell one after the other: 浦东 助餐 for pudongzhucan. */
function inTwo(letters: string, words: readonly string[], sounds: Sounds): string[] {
  const spells = (run: string): string | undefined => words.find((word) => spelled(word, run, sounds) === 'whole');
  for (let at = letters.length - 2; at >= 2; at--) {
    const first = spells(letters.slice(0, at));
    const second = first === undefined ? undefined : spells(letters.slice(at));
    if (first !== undefined && second !== undefined) return [`${first} ${second}`];
  }
  return [];
}

/** Pinyin without its tones, as marks or digits: `renzhi` for `rènzhī` and `ren4zhi1`; ü stays. */
export function plainPinyin(written: string): string {
  const plain = written
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/gu, '')
    .normalize('NFC');
  return TONED.test(plain) ? plain.replace(/[1-5]/gu, '') : plain;
}

/** Syllables with the digits of their tones; matches `ren4 zhi1`, and not `12345` or `3A`. */
const TONED = /^(?:[a-zü]+[1-5]?[\s'’]*)+$/iu;

function spelled(word: string, letters: string, sounds: Sounds): 'whole' | 'begun' | null {
  if (letters === '') return word === '' ? 'whole' : 'begun';
  const [character] = word;
  if (character === undefined) return null;
  let best: 'whole' | 'begun' | null = null;
  for (const syllable of sounds.get(character) ?? []) {
    if (!letters.startsWith(syllable)) continue;
    const rest = spelled(word.slice(character.length), letters.slice(syllable.length), sounds);
    if (rest === 'whole') return rest;
    best ??= rest;
  }
  return best;
}

function hasInitials(word: string, letters: string, sounds: Sounds): boolean {
  return [...word].every((character, at) =>
    (sounds.get(character) ?? []).some((syllable) => syllable.startsWith(letters.charAt(at))),
  );
}

function earOf(sounds: Sounds, words: ReadonlySet<string>): Ear {
  const blurred = new Map([...sounds].map(([character, own]) => [character, own.map(blur)] as const));
  const meet = (by: Sounds, a: string, b: string): boolean =>
    (by.get(a) ?? []).some((sound) => by.get(b)?.includes(sound));
  return {
    sameSound: (a, b) => meet(blurred, a, b),
    verySound: (a, b) => meet(sounds, a, b),
    usual: (character) => sounds.has(character),
    has: (pair) => words.has(pair),
  };
}

function suggestPair(run: string, words: readonly string[], sounds: Sounds): string[] {
  const ear = earOf(sounds, new Set(words));
  const pairs = words.filter(({ length }) => length === 2);
  return Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => at).flatMap((at) =>
    pairs
      .filter((word) => nearness(run.slice(at, at + 2), word, ear) === SAME_SOUND)
      .map((word) => run.slice(0, at) + word + run.slice(at + 2)),
  );
}

/** The run with one of its words replaced by a word of the corpus that differs in one character, or sounds the same. */
function suggestByCharacter(run: string, words: ReadonlySet<string>, sounds: Sounds): Suggestion[] {
  const ear = earOf(sounds, words);
  const found: { text: string; score: number }[] = [];
  for (const word of words) {
    // A short word within a longer run would be found everywhere.
    if (word.length < 3 && word.length !== run.length) continue;
    for (let at = 0; at + word.length <= run.length; at++) {
      const near = nearness(run.slice(at, at + word.length), word, ear);
      const text = run.slice(0, at) + word + run.slice(at + word.length);
      if (near > 0) found.push({ text, score: near + word.length / 100 });
    }
    if (run.length === word.length + 1 && word.length >= 3 && lacksOne(run, word))
      found.push({ text: word, score: 2 + word.length / 100 });
  }
  const best = new Map<string, number>();
  for (const { text, score } of found.sort((a, b) => b.score - a.score)) if (!best.has(text)) best.set(text, score);
  return [...best].slice(0, MOST).map(([text, score]) => ({ text, sure: score >= 2 }));
}

interface Ear {
  sameSound: (a: string, b: string) => boolean;
  /** Without what many do not tell apart. */
  verySound: (a: string, b: string) => boolean;
  /** Whether it is a character that words are made of, here or elsewhere: 骨灰 is a word, and 助歺 a slip. */
  usual: (character: string) => boolean;
  /** Whether the texts have two characters for a word: what is meant by 结婚登记 is not 离婚登记. */
  has: (pair: string) => boolean;
}

/** One character is another that sounds the same. */
const SAME_SOUND = 3;

/** 3: one character that sounds the same; 2: all sound the same, or one that is no usual character; 1: one other of at least four; 0: not near. */
function nearness(written: string, word: string, { sameSound, verySound, usual, has }: Ear): number {
  let different = 0;
  let last = 0;
  for (let at = 0; at < word.length; at++)
    if (written.charAt(at) !== word.charAt(at)) {
      different += 1;
      last = at;
    }
  if (different === 0 || (different > 1 && different < word.length)) return 0;
  // Two characters are few: 家政 is not 街镇.
  const heard = word.length > 2 ? sameSound : verySound;
  if (different > 1) return [...written].every((character, at) => heard(character, word.charAt(at))) ? 2 : 0;
  if (sameSound(written.charAt(last), word.charAt(last))) return SAME_SOUND;
  if (!usual(written.charAt(last))) return 2;
  const meant = has(written.slice(Math.max(0, last - 1), last + 1)) || has(written.slice(last, last + 2));
  return word.length >= 4 && !meant ? 1 : 0;
}

function lacksOne(run: string, word: string): boolean {
  return [...run].some((_, at) => run.slice(0, at) + run.slice(at + 1) === word);
}
