/** Word's automatic numbers, written out: `一、`, `（二）`, `3.`, `①`. Formats by ECMA-376, 17.18.59. */

const digits = [...'〇一二三四五六七八九'];
const legalDigits = [...'零壹贰叁肆伍陆柒捌玖'];
const stems = [...'甲乙丙丁戊己庚辛壬癸'];
const branches = [...'子丑寅卯辰巳午未申酉戌亥'];

/** 1 to 9999 as said: `十二`, `一百零三`. */
function counted(value: number, names: readonly string[], units: readonly string[]): string {
  const figures = [...String(value)].map(Number);
  let words = '';
  let gap = false;
  figures.forEach((figure, index) => {
    if (figure === 0) {
      gap = true;
      return;
    }
    if (gap && words !== '') words += '零';
    gap = false;
    words += `${names[figure] ?? ''}${units[figures.length - 1 - index] ?? ''}`;
  });
  return words === '' ? (names[0] ?? '') : words;
}

const chinese = (value: number): string => counted(value, digits, ['', '十', '百', '千']).replace(/^一十/u, '十');
const eachDigit = (value: number): string => [...String(value)].map((digit) => digits[Number(digit)] ?? '').join('');

function letters(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const romanParts = {
  m: 1000,
  cm: 900,
  d: 500,
  cd: 400,
  c: 100,
  xc: 90,
  l: 50,
  xl: 40,
  x: 10,
  ix: 9,
  v: 5,
  iv: 4,
  i: 1,
};

function roman(value: number): string {
  let rest = value;
  let words = '';
  for (const [sign, size] of Object.entries(romanParts)) {
    words += sign.repeat(rest / size);
    rest %= size;
  }
  return words;
}

/** A run of 20 signs for 1 to 20; a plain number beyond. */
const enclosed =
  (first: number, wrap: (value: number) => string) =>
  (value: number): string =>
    value <= 20 ? String.fromCodePoint(first + value - 1) : wrap(value);

const circled = enclosed(0x2460, (value) => `（${String(value)}）`);

/** `numFmt` to words. */
const formats: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) => String(value).replace(/\d/gu, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  decimalHalfWidth: String,
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: chinese,
  ideographDigital: eachDigit,
  japaneseDigitalTenThousand: eachDigit,
  taiwaneseDigital: eachDigit,
  chineseLegalSimplified: (value) => counted(value, legalDigits, ['', '拾', '佰', '仟']),
  ideographLegalTraditional: (value) => counted(value, [...'零壹貳參肆伍陸柒捌玖'], ['', '拾', '佰', '仟']),
  ideographTraditional: (value) => stems[(value - 1) % 10] ?? '',
  ideographZodiac: (value) => branches[(value - 1) % 12] ?? '',
  ideographEnclosedCircle: (value) => (value <= 10 ? String.fromCodePoint(0x3280 + value - 1) : chinese(value)),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: enclosed(0x2474, (value) => `(${String(value)})`),
  decimalEnclosedFullstop: enclosed(0x2488, (value) => `${String(value)}.`),
  upperRoman: (value) => roman(value).toUpperCase(),
  lowerRoman: roman,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerLetter: letters,
  none: () => '',
};

/** A number in a format of Word's; as a decimal where the format is unknown. */
export function formatNumber(format: string, value: number): string {
  return (formats[format] ?? String)(value);
}

export interface Level {
  start: number;
  format: string;
  /** `（%1）`, `%1.%2`. */
  text: string;
  /** The level after which this one begins anew; the one above it unless given, 0 for never. */
  restart: number | null;
  /** True where every number of the label is a decimal. */
  legal: boolean;
}

/** Counts the paragraphs of one list. */
export class ListCounter {
  readonly #values: (number | undefined)[] = [];

  /** The label of the next paragraph at `depth` (from 0). */
  next(levels: readonly Level[], depth: number): string {
    const level = levels[depth];
    if (!level) return '';
    this.#values[depth] = (this.#values[depth] ?? level.start - 1) + 1;
    levels.forEach(({ restart }, deeper) => {
      if (deeper > depth && restart !== 0 && (restart === null || depth < restart)) this.#values[deeper] = undefined;
    });
    if (level.format === 'bullet') return '';
    return level.text.replace(/%(\d)/gu, (_, digit: string) => {
      const index = Number(digit) - 1;
      const shown = levels[index];
      if (!shown) return '';
      return formatNumber(level.legal ? 'decimal' : shown.format, this.#values[index] ?? shown.start);
    });
  }

  /** The next paragraph at `depth` begins with the level's start. */
  restart(depth: number, start: number): void {
    this.#values[depth] = start - 1;
  }
}
