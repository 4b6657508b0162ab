/**
 * Builds Pagefind's bundle for near matches, through its documented Node interface: a record for each passage.
 */
import { close, createIndex } from 'pagefind';
import type { SearchInput } from './record.ts';

/** @param addressOf the address of a passage on its notice's reading page */
export async function buildNear(
  input: SearchInput,
  addressOf: (notice: string, key: string) => string,
): Promise<Map<string, Uint8Array>> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const problems: string[] = [];
  for (const part of input.parts) {
    const text = input.texts[part.text];
    if (text === undefined) continue;
    for (const passage of part.passages) {
      const answer = await index.addCustomRecord({
        url: addressOf(text.notice, passage.key),
        content: passage.label + passage.text,
        language: 'zh',
        meta: { title: [text.name, ...passage.entry.trail].join(' › ') },
      });
      problems.push(...answer.errors);
    }
  }
  const built = await index.getFiles();
  await close();
  problems.push(...built.errors);
  if (problems.length > 0) throw new Error(`Pagefind could not build its index: ${problems.slice(0, 3).join('; ')}`);
  return new Map(built.files.map(({ path, content }) => [path, content]));
}
