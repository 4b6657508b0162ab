/**
 * The passages of content as written, by id: what a reader could have linked to.
 */
import { parseBody, passageText } from '../schema/body.ts';
import { partsOfEntry } from '../schema/entry.ts';
import type { Identified } from './moved.ts';

/** `files`: paths below `content/notices/` with their text; what is no entry is passed over. */
export function passagesOf(files: Iterable<readonly [path: string, text: string]>): Identified[] {
  return [...files].flatMap(([path, text]) => {
    const notice = path.split(/[\\/]/u)[0] ?? '';
    if (!path.endsWith('.mdx')) return [];
    const { frontmatter, body } = partsOfEntry(text);
    // A file that a merge broke is read as a whole, and is reported.
    return parseBody(frontmatter === '' ? text : body).flatMap((block) =>
      block.passages.map((passage) => ({
        id: `${notice}-${passage.key}`,
        notice,
        text: passageText(passage.segments),
      })),
    );
  });
}
