/**
 * A correction (编辑处理): what an editor did to, or noted on, a source. Shown to the reader, each with its reason.
 */
import { z } from 'astro/zod';
import { lineSchema } from './line.ts';

export const correctionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    /** Text that does not belong to the notice, taken out; it is published nowhere. */
    kind: z.literal('remove'),
    /** The exact run of the source to take out; every occurrence of it is taken out. */
    text: z.string().min(1),
    /** What it was, for the reader, without repeating it. */
    reason: lineSchema,
  }),
  z.strictObject({
    /** 原文如此: a slip that is in the source and is published as it is. */
    kind: z.literal('sic'),
    /** The exact run, blanks aside, that holds the slip, long enough to occur just once. */
    text: z.string().min(1),
    /** The slip itself within that run, where the run had to be longer; the whole run unless given. */
    slip: z.string().min(1).optional(),
    /** What it should read, where an editor is sure; only for telling that two titles are one, never published as text. */
    reads: z.string().min(1).optional(),
    /** What it probably should read, or why it is marked. */
    reason: lineSchema,
  }),
  z.strictObject({
    /** A run that the check for foreign matter flags and an editor found to belong to the notice. */
    kind: z.literal('keep'),
    text: z.string().min(1),
    reason: lineSchema,
  }),
]);

/** A correction where it applies, as published. */
export const appliedCorrectionSchema = z.strictObject({
  kind: z.enum(['remove', 'sic', 'keep']),
  /** The words concerned; null for what was taken out, which is published nowhere. */
  text: z.string().nullable(),
  /** What a slip should read; null where no editor is sure. */
  reads: z.string().nullable().default(null),
  reason: z.string(),
  /** Place in the author's file, from 1. */
  line: z.number().int().positive(),
  column: z.number().int().positive(),
  /** How many characters, blanks aside. */
  characters: z.number().int().positive(),
  /** Id of the passage in or after which it stands; null before the first. */
  passage: z.string().nullable(),
});
export type AppliedCorrection = z.infer<typeof appliedCorrectionSchema>;
