/**
 * How firmly a clause commits (力度): `content/editors/firmness.yaml`. The labels say which words a plan uses. They are no
 * score, and no label is better than another.
 */
import { z } from 'astro/zod';
import { decidedOnSchema } from './decided-on.ts';

export const firmnessLabelSchema = z.enum(['quantified', 'dated', 'explore', 'encourage', 'advance']);
export type FirmnessLabel = z.infer<typeof firmnessLabelSchema>;

const labelSchema = z.strictObject({ name: z.string().min(1), means: z.string().min(1) });

const firmnessRuleSchema = z.strictObject({
  name: z.string().min(1),
  label: firmnessLabelSchema.exclude(['quantified', 'advance']),
  /** A regular expression, searched for in a clause without the titles in 《》. */
  pattern: z.string().min(1),
  must: z.array(z.string().min(1)).min(1),
  mustNot: z.array(z.string().min(1)).min(1),
});

export const firmnessSchema = z.strictObject({
  date: decidedOnSchema,
  labels: z.record(firmnessLabelSchema, labelSchema),
  rules: z.array(firmnessRuleSchema),
});
export type FirmnessRules = z.infer<typeof firmnessSchema>;
