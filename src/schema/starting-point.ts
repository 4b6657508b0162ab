/**
 * A starting point: `content/editors/starting-points.yaml`, a topic or a theme that the home page offers, in a citizen's words.
 */
import { z } from 'astro/zod';

export const startingPointSchema = z.strictObject({
  /** Full topic id, `elderly-care/meals`, or a theme's, `marriage`: where what a citizen asks for lies in several topics. */
  at: z.string().min(1),
  /** What a citizen would call it. */
  say: z.string().min(1),
});
export type StartingPoint = z.infer<typeof startingPointSchema>;
