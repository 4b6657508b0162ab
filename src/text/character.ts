/**
 * What becomes of characters that no reader sees or that stand for another: each by a named rule, each told.
 *
 * - `line-end`: a character that ends a line (Word's manual break, Unicode's separators) is a line end.
 * - `invisible`: a control, a mark of direction, a soft hyphen, a variation selector is left out and listed.
 * - `radical`: a Kangxi or supplement radical, or a compatibility ideograph, as fonts embedded in PDFs yield them
 *   (`⻓` for `长`), becomes the character that it stands for, and is listed.
 * - `lost`: a replacement character, a private-use or unassigned code point, a null: nobody can say what stood
 *   there, so the conversion stops.
 */

/** Line ends beside `\n`, `\r` and the form feed; U+0007 ends a cell in text taken from Word. */
export const oddLineEnd = /[\u0007\u000b\u0085\u2028\u2029]/u;

/** Characters without a shape of their own: tabs and line ends are none of them, nor are lost characters. */
export const invisible =
  /[\u0001-\u0006\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufff9-\ufffb]|(?![\u2028\u2029])\p{Default_Ignorable_Code_Point}/u;

/** What nobody can read: see `lost` above. */
export const lost =
  /[\u0000\ufffd]|\p{Noncharacter_Code_Point}|\p{Private_Use}|\p{Surrogate}|(?!\p{Default_Ignorable_Code_Point})\p{Unassigned}/u;

/** A blank in the widest sense: spaces of all widths, line ends, whatever is invisible. */
export const blank =
  /[\s\u0007\u000b\u0085\u2800\u0001-\u0006\u0008\u000e-\u001f\u007f-\u009f\ufff9-\ufffb]|\p{Default_Ignorable_Code_Point}/u;

const blankUnits = new RegExp(blank.source, 'gu');

/** A text without any blank. */
export const withoutBlanks = (text: string): string => text.replace(blankUnits, '');

const invisibleUnits = new RegExp(invisible.source, 'gu');

/** True for words that can be on one line of a page: no line end, nothing invisible, nothing lost. */
export const isPrintedLine = (text: string): boolean =>
  !/[\n\r\f\t]/u.test(text) && !oddLineEnd.test(text) && !invisible.test(text) && !lost.test(text);

/** A kind of character: how often, and where first (an offset). */
export interface CharacterCount {
  /** `U+00AD`. */
  code: string;
  count: number;
  at: number;
}

/** The invisible characters of a text, a kind a record, in the order of their first place. */
export function countInvisible(text: string): CharacterCount[] {
  const found = new Map<string, CharacterCount>();
  for (const { index, 0: character } of text.matchAll(invisibleUnits)) {
    const known = found.get(character);
    if (known) known.count += 1;
    else found.set(character, { code: codePointName(character), count: 1, at: index });
  }
  return [...found.values()];
}

/** `U+00AD`. */
export const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * CJK Radicals Supplement, each with the character that it stands for: Equivalent_Unified_Ideograph of the Unicode
 * Character Database (EquivalentUnifiedIdeograph.txt, 14.0). Kangxi radicals have a compatibility decomposition.
 */
const supplementRadicals = `
⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬
⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角
⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄
⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟`;

const radicals = readRadicals(supplementRadicals);

function readRadicals(pairs: string): ReadonlyMap<string, string> {
  const characters = [...pairs.replace(/\n/gu, '')];
  return new Map(
    characters.flatMap((character, index) =>
      index % 2 === 0 ? [[character, characters[index + 1] as string] as const] : [],
    ),
  );
}

/** Radicals, compatibility ideographs, Word's non-breaking hyphen, and the pattern of Braille without a dot, which is a blank. */
const standIn = /[\u2e80-\u2fd5\uf900-\ufaff\u{2f800}-\u{2fa1f}\u001e\u2800]/gu;

/** Kangxi radicals whose decomposition is a traditional form, while the fonts of simplified texts give them one shape with another. */
const simplifiedRadicals: Readonly<Record<string, string>> = { '\u2f3e': '户', '\u2fad': '青' };

/** The character that `character` stands for; itself where it stands for none. */
function meant(character: string): string {
  if (character === '\u001e') return '-';
  if (character === '\u2800') return ' ';
  const simplified = simplifiedRadicals[character];
  if (simplified !== undefined) return simplified;
  return radicals.get(character) ?? character.normalize('NFKC');
}

/** A kind of character that was replaced, and by what. */
export interface Replacement extends CharacterCount {
  to: string;
}

/** A text with its stand-ins replaced, and which they were, in the order of their first place. */
export function readStandIns(text: string): { text: string; replaced: Replacement[] } {
  const found = new Map<string, Replacement>();
  let grown = 0;
  const read = text.replace(standIn, (from: string, at: number) => {
    const to = meant(from);
    if (to === from) return from;
    const known = found.get(from);
    if (known) known.count += 1;
    else found.set(from, { code: codePointName(from), to, at: at + grown, count: 1 });
    grown += to.length - from.length;
    return to;
  });
  return { text: read, replaced: [...found.values()] };
}
