/**
 * Indicators (同类指标): things counted in more than one place, `content/editors/indicators/<indicator>.yaml`,
 * with what may and may not be compared, and why.
 */
import { z } from 'astro/zod';
import { idSchema } from './notice.ts';

export const indicatorSchema = z.strictObject({
  name: z.string().min(1),
  theme: idSchema,
  /** The verb that all its numbers share (新增, 新建, 改建, 累计); these are never merged. */
  verb: z.string(),
  unit: z.string().min(1),
  /** What is counted and what must not be compared with it, for the reader. */
  note: z.string().min(1),
  /** Ids of targets, each with the quote it stands on. */
  targets: z.array(
    z.strictObject({
      target: z.string(),
      quote: z.string(),
      /** A caveat on this number alone. */
      note: z.string().optional(),
    }),
  ),
  /** Parts of a number: the target `whole` is the sum or a container of `parts`. */
  parts: z
    .array(z.strictObject({ whole: z.string(), parts: z.array(z.string()).min(1), note: z.string() }))
    .default([]),
});
export type Indicator = z.infer<typeof indicatorSchema> & { id: string };
