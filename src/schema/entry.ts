/**
 * An entry: the frontmatter of one MDX file in `content/notices/`, which holds one node of a notice's
 * outline (its cover, a part's opening, a section's heading and lead, or an item) with its passages in the body.
 */
import { z } from 'astro/zod';
import { idSchema } from './notice.ts';
import { citationSchema } from './instrument.ts';
import { targetSchema } from './target.ts';

/** `2-5` is item 5 in section 二; `0` the opening; a doubled numeral gets letters (`3b`, after `3z` `3aa`). */
export const pathSchema = z.string().regex(/^[0-9]+[a-z]*(-[0-9]+[a-z]*)*$/);

export const entrySchema = z.strictObject({
  notice: idSchema,
  /** Part id; null for the cover (letterhead, number, addressees, covering text, signature, date). */
  part: idSchema.nullable(),
  kind: z.enum(['cover', 'opening', 'section', 'item']),
  path: pathSchema,
  /** The number as the source prints it (`5、`, `（一）`, `一是`); null where there is none. */
  label: z.string().nullable(),
  /** The heading's words, closing punctuation aside; null where the node has no heading. */
  heading: z.string().nullable(),
  /** Paths of the nodes above, outermost first. */
  within: z.array(pathSchema),
  /** Order in the notice, from 0. */
  order: z.number().int().nonnegative(),
  /** First and last page; null where the source's pages cannot be determined. */
  pages: z.tuple([z.number().int().positive(), z.number().int().positive()]).nullable(),
  targets: z.array(targetSchema).default([]),
  instruments: z.array(citationSchema).default([]),
});
export type Entry = z.infer<typeof entrySchema>;

/** The file of an entry, parted. Both are empty where it has no frontmatter. */
export function partsOfEntry(mdx: string): { frontmatter: string; body: string } {
  // A pattern runs out of room on an entry of a megabyte.
  const end = mdx.startsWith('---\n') ? mdx.indexOf('\n---\n', 4) : -1;
  return end < 0 ? { frontmatter: '', body: '' } : { frontmatter: mdx.slice(4, end), body: mdx.slice(end + 5) };
}
