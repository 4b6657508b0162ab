/**
 * An editor's decisions on what became of one notice's items and passages in another notice:
 * `content/editors/alignments/<a>--<b>.yaml`, `a` being the earlier one. The machine proposes; what stands
 * here holds. The build stops where an item or a passage named here is no longer there.
 */
import { z } from 'astro/zod';
import { idSchema } from './notice.ts';
import { quotedPassageSchema } from './passage.ts';
import { pathSchema } from './entry.ts';

/**
 * What became of a matter from the earlier notice (`a`) to the later one (`b`).
 * `continued` 延续: the same in substance, in the same or other words; `adjusted` 调整: the same matter, changed;
 * `new` 新提出: in `b` alone; `unmentioned` 未再提及: in `a` alone, which does not say that it was given up.
 */
export const changeSchema = z.enum(['continued', 'adjusted', 'new', 'unmentioned']);
export type Change = z.infer<typeof changeSchema>;

export const alignmentSchema = z.strictObject({
  /** The earlier notice. */
  a: idSchema,
  /** The later notice. */
  b: idSchema,
  /** Who read, stated honestly, and when. */
  reader: z.string().min(1),
  date: z.iso.date(),
  /** Items, each at most once; an item's partners are of the other notice, and name it in turn. */
  items: z.array(
    z.strictObject({
      notice: idSchema,
      item: pathSchema,
      /** The item's heading, so that a reader of the file knows which it is; checked. */
      heading: z.string().min(1),
      change: changeSchema,
      /** Paths of the items of the other notice that take up the same matter, the chief one first. */
      partners: z.array(pathSchema).default([]),
      /** What exactly changed, one sentence for the reader. */
      note: z.string().optional(),
    }),
  ),
  /** Passages, each at most once, with those of the other notice that say the same or take its place. */
  passages: z.array(
    z.strictObject({
      change: changeSchema,
      a: z.array(quotedPassageSchema).default([]),
      b: z.array(quotedPassageSchema).default([]),
      /** Passages of either notice, headings too, that also take up part of the matter and belong to another group. */
      also: z.array(quotedPassageSchema).default([]),
      note: z.string().optional(),
    }),
  ),
});
export type AlignmentDecisions = z.infer<typeof alignmentSchema>;
