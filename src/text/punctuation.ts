/**
 * Chinese punctuation for reading side by side. One source prints half-width `,:;` between Chinese words and
 * the others do not; that is its typing and not a difference in what it says. The reading page and the data
 * keep what the source has: only views that put texts beside one another go through here, and say so.
 */
const wide: Record<string, string> = { ',': '，', ':': '：', ';': '；', '(': '（', ')': '）', '?': '？', '!': '！' };

/** Half-width marks that may be wide. */
const HALF_WIDTH = /[,:;()?!]/g;
/** What ends in a Chinese character or mark: matches `工作`, and not `1`. */
const HAN_BEFORE = /[\p{Script=Han}，。；：、“”‘’（）《》〔〕]$/u;
/** What begins with a Chinese character or an opening mark: matches `推进`, and not `000`. */
const HAN_AFTER = /^[\p{Script=Han}“‘《（]/u;

/**
 * Widens marks beside a Chinese character (`工作,推进`), not within figures (`1,000`, `9:30`) or Latin. The same length as
 * `text`, so that offsets hold. Without lookbehind, which Safari 14 cannot read.
 */
export function widenPunctuation(text: string): string {
  return text.replace(HALF_WIDTH, (mark, at: number) =>
    HAN_BEFORE.test(text.slice(Math.max(0, at - 2), at)) || HAN_AFTER.test(text.slice(at + 1, at + 3))
      ? (wide[mark] ?? mark)
      : mark,
  );
}
