/**
 * Quotations that touch a word, parted from it.
 */
/** A quotation with something in it: matches in `慈善"信托"`, and not in `“十四五`. */
const QUOTATION = /(^|\s)?([-－]?)["“”„「『＂]([^"“”„」』＂]+)["“”„」』＂]/gu;

/**
 * The query with its quotations parted from the words that they touch: `慈善"信托"` as `慈善 "信托"`. A quotation that
 * touches a word is a character of a text first, as notices have it (`深化“物业+养老”试点`).
 */
export function partQuotations(written: string): string {
  return written.replace(QUOTATION, (_, before: string | undefined, minus: string, words: string) =>
    before === undefined ? `${minus} "${words}" ` : `${before}${minus}"${words}" `,
  );
}
