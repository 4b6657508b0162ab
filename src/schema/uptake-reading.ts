/**
 * Second readings of uptake: `content/editors/uptake-readings/<draw>.yaml`. Sentences of a city's plan drawn by seed and read
 * again, beside the districts' plans, by a reader who had not seen the first decisions; kept as answered.
 */
import { z } from 'astro/zod';
import { idSchema } from './notice.ts';
import { passageIdSchema } from './passage.ts';
import { uptakeStateSchema } from './uptake.ts';

const answerSchema = z.strictObject({ state: uptakeStateSchema, district: z.array(passageIdSchema) });

export const uptakeReadingSchema = z.strictObject({
  /** Who read, stated honestly. */
  reader: z.string().min(1),
  date: z.iso.date(),
  seed: z.string().min(1),
  /** The agreement before decisions were mended where this reader was plainly right: the honest figure. */
  atFirst: z.strictObject({ kappa: z.number(), sameState: z.number(), mended: z.string().min(1) }),
  /** Each sentence of the city with an answer per district's notice. */
  readings: z.array(z.object({ passage: passageIdSchema }).catchall(answerSchema)).min(1),
});
export type UptakeReading = Omit<z.infer<typeof uptakeReadingSchema>, 'readings'> & {
  readings: { passage: string; answers: Map<string, z.infer<typeof answerSchema>> }[];
};

/** A reading with its answers by the district's notice. */
export function readUptakeReading(data: unknown): UptakeReading {
  const { readings, ...head } = uptakeReadingSchema.parse(data);
  return {
    ...head,
    readings: readings.map(({ passage, ...answers }) => ({
      passage,
      answers: new Map(Object.entries(answers).map(([id, answer]) => [idSchema.parse(id), answerSchema.parse(answer)])),
    })),
  };
}
