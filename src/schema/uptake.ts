/**
 * How a district's plan takes up the tasks of its city's plan of the same year (承接):
 * `content/editors/uptake/<city notice>--<district notice>.yaml`. The build stops where a passage named here is gone or
 * begins with other words.
 */
import { z } from 'astro/zod';
import { idSchema } from './notice.ts';
import { quotedPassageSchema } from './passage.ts';

/**
 * `same` 承接: the same matter; `specific` 细化: adds a number, place, time or method; `partial` 部分: a part of it;
 * `none` 未提及: not found in the district's plan, which does not say that it is not done.
 */
export const uptakeStateSchema = z.enum(['same', 'specific', 'partial', 'none']);
export type UptakeState = z.infer<typeof uptakeStateSchema>;

export const uptakeSchema = z.strictObject({
  /** The city's notice. */
  city: idSchema,
  /** The district's notice of the same year. */
  district: idSchema,
  /** Who read, stated honestly, and when. */
  reader: z.string().min(1),
  date: z.iso.date(),
  /** Sentences of the city's plan, each at most once. */
  tasks: z.array(
    quotedPassageSchema.extend({
      state: uptakeStateSchema,
      /** The district's sentences; empty where the state is `none`, and only there. */
      district: z.array(quotedPassageSchema).default([]),
      /** One line for the reader. */
      reason: z.string().min(1),
    }),
  ),
  /** Sentences of the district's plan that answer none of the city's. */
  own: z.array(quotedPassageSchema).default([]),
});
export type UptakeDecisions = z.infer<typeof uptakeSchema>;
