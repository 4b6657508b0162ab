/**
 * An instrument (文件): a law, plan or standard cited in 《》, and each citation of it.
 */
import { z } from 'astro/zod';
import { passageIdSchema } from './passage.ts';

export const citationSchema = z.strictObject({
  passage: passageIdSchema,
  /** The title as this source prints it, without the brackets. */
  title: z.string().min(1),
  /** The verb that governs it (出台, 修订, 贯彻 …) as the source has it; empty where it has none. */
  relation: z.string(),
  /** 推动, 推进, 配合 … where the deed is only led or helped, as the source has it; null where it is said outright. */
  hedge: z.string().nullable().default(null),
  /** Place of the title in the passage's text, the brackets included: UTF-16 offsets, end exclusive. */
  span: z.tuple([z.number().int().nonnegative(), z.number().int().positive()]),
});
export type Citation = z.infer<typeof citationSchema>;
