/**
 * A starting point: `content/editors/starting-points.yaml`, a topic that the home page offers, in a citizen's words.
 */
import { z } from 'astro/zod';

export const startingPointSchema = z.strictObject({
  /** Full topic id, `elderly-care/meals`. */
  topic: z.string().min(1),
  /** What a citizen would call it. */
  say: z.string().min(1),
});
export type StartingPoint = z.infer<typeof startingPointSchema>;
