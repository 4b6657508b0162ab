/** When an editor last decided on a file of rules or definitions; the version of the coding follows it. */
import { z } from 'astro/zod';

export const decidedOnSchema = z.iso.date().optional();
