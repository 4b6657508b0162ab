/**
 * The list, kept beside the file as received, of the words that are not in the text: in the order of the file, each run
 * with its kind and the line of the text before which it stands.
 */
import { leftKinds, type Piece } from './received.ts';

/** Words are set in by this, so that none is taken for a heading of the list. */
const setIn = '  ';

export function writeLeftOut(name: string, textName: string, pieces: readonly Piece[]): string | null {
  const runs: string[] = [];
  let line = 1;
  let last: string | null = null;
  for (const { text, left } of pieces) {
    if (left === null) {
      line += text.match(/\n/gu)?.length ?? 0;
      last = null;
      continue;
    }
    const words = text.split(/[\n\f]/u).filter((one) => one.trim() !== '');
    if (words.length === 0) continue;
    if (last !== left) runs.push(`## ${leftKinds[left].zh} · ${leftKinds[left].en} (${textName}:${String(line)})`);
    last = left;
    runs.push(...words.map((one) => `${setIn}${one}`));
  }
  if (runs.length === 0) return null;
  return [
    `# “${name}”里没有放进 ${textName} 的文字，按原来的次序；括号里是它前后的正文行。`,
    `# Words of “${name}” that are not in ${textName}, in their order, with the line of the text where they stand.`,
    ...runs,
    '',
  ].join('\n');
}
