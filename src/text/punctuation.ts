/**
 * Chinese punctuation for reading side by side. One source prints half-width `,:;` between Chinese words and
 * the others do not; that is its typing and not a difference in what it says. The reading page and the data
 * keep what the source has: only views that put texts beside one another go through here, and say so.
 */
const wide: Record<string, string> = { ',': '，', ':': '：', ';': '；', '(': '（', ')': '）', '?': '？', '!': '！' };

/** Half-width marks beside a Chinese character or mark (`工作,推进`), not within figures (`1,000`, `9:30`) or Latin. */
const halfWidthByHan = /(?<=[\p{Script=Han}，。；：、“”‘’（）《》〔〕])[,:;()?!]|[,:;()?!](?=[\p{Script=Han}“‘《（])/gu;

/** The same length as `text`, so that offsets hold. */
export function widenPunctuation(text: string): string {
  return text.replace(halfWidthByHan, (mark) => wide[mark] ?? mark);
}
