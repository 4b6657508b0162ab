/** The two sites whose files are checked. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { secondBase, secondProject } from '../second-site.ts';

/** What the second site is built from, its content among it. */
export const second = await secondProject();

/** As `npm run build` leaves it; and one under a path of its host with the notices that `second-site.ts` adds. */
export const sites = [
  { name: 'at the root of a domain', folder: fileURLToPath(new URL('../../dist', import.meta.url)), base: '/' },
  { name: 'under a path of a domain', folder: join(second, 'dist'), base: secondBase },
] as const;
