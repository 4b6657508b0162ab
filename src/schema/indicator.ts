/**
 * Indicators (同类指标): things counted in more than one place, `content/editors/indicators/<indicator>.yaml`,
 * with what may and may not be compared, and why.
 *
 * A thing has one page; on it the numbers are in series. Within a series verb and unit are the same; 新增, 新建, 改建
 * and
 * 累计 are series apart, and are never merged, added up or divided by one another. Measure words may differ (个, 家): each
 * number keeps the one that is printed.
 */
import { z } from 'astro/zod';
import { decidedOnSchema } from './decided-on.ts';
import { idSchema } from './notice.ts';

export const seriesSchema = z.strictObject({
  /** The verb that all its numbers share, as the sources have it (新增, 新建, 改建); empty where they have none. */
  verb: z.string(),
  /** True where its numbers are 累计, or a total as of a date: never beside what one year adds. */
  total: z.boolean().default(false),
  /** One of the measure words that its numbers are printed with; the others count the same (`measure-word.ts`). */
  unit: z.string().min(1),
  /** What sets the series apart from the others, for the reader. */
  note: z.string().optional(),
  /** Ids of targets, each with the quote it is based on. */
  targets: z
    .array(
      z.strictObject({
        target: z.string(),
        quote: z.string(),
        /** A caveat on this number alone. */
        note: z.string().optional(),
      }),
    )
    .min(1),
});

export const indicatorSchema = z.strictObject({
  date: decidedOnSchema,
  /** What is counted: 养老床位. */
  name: z.string().min(1),
  theme: idSchema,
  /** What is counted, what may be compared and what not, for the reader. */
  note: z.string().min(1),
  series: z.array(seriesSchema).min(1),
  /** Parts of a number: the target `whole` is the sum or a container of `parts`. */
  parts: z
    .array(z.strictObject({ whole: z.string(), parts: z.array(z.string()).min(1), note: z.string() }))
    .default([]),
});
export type Indicator = z.infer<typeof indicatorSchema> & { id: string };
