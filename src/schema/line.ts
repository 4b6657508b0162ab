/** Words on one line, as a sidecar gives them and a page prints them. */
import { z } from 'astro/zod';
import { isPrintedLine } from '../text/character.ts';

/** Blanks at the ends go; no line end is in it, no control and nothing invisible. */
export const lineSchema = z
  .string()
  .trim()
  .min(1)
  .refine(
    isPrintedLine,
    '只能是一行文字，不含换行和看不见的字符 / expected one line, without line ends or invisible characters',
  );
