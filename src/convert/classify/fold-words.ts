import { foldText } from '../../schema/fold.ts';

/**
 * Words as cues are looked for in them: folded, and without quotation marks, which come and go from one source to
 * the next (`“政策找人”`, `政策找人`).
 */
export function foldWords(text: string): string {
  return foldText(text).replace(/["']/gu, '');
}
