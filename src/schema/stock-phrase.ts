/**
 * Stock phrases (通用表述): wording of political language that any notice may have and that tells nothing on
 * who took up what from whom, `content/editors/stock-phrases.yaml`. Written by editors, by reading.
 */
import { z } from 'astro/zod';
import { decidedOnSchema } from './decided-on.ts';

export const stockPhraseGroupSchema = z.strictObject({
  /** What these are, for the reader: `会议与文件精神`. */
  group: z.string().min(1),
  /** Literal runs; width, blanks and the shape of quotation marks do not matter. */
  phrases: z.array(z.string().min(2)).min(1),
});
export const stockPhrasesSchema = z.strictObject({ date: decidedOnSchema, groups: z.array(stockPhraseGroupSchema) });
export type StockPhraseGroup = z.infer<typeof stockPhraseGroupSchema>;
