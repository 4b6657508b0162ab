/**
 * Windows on a passage. Numbers and instruments are read clause by clause, with the whole sentence in view; a sentence
 * of tens of thousands of characters (a table copied into one line) is read window by window, so that time grows with its
 * length and not with its square.
 */

export interface Window {
  /** Offset of its first unit in the passage. */
  at: number;
  words: string;
}

/** Longest window, in UTF-16 units; a passage that is no longer is one window. */
const longest = 2000;
/** Marks that a window may end with, the best first. */
const ends = ['；', '，', '、', '\t', '（'];

/** The windows of `text`, which laid end to end are the text. */
export function windowsOf(text: string): Window[] {
  const windows: Window[] = [];
  let at = 0;
  while (text.length - at > longest) {
    const words = text.slice(at, at + longest);
    const cut = ends.map((mark) => words.lastIndexOf(mark) + 1).find((end) => end > longest / 2) ?? longest;
    windows.push({ at, words: words.slice(0, cut) });
    at += cut;
  }
  windows.push({ at, words: text.slice(at) });
  return windows;
}
