/** Loaded into every Node process of a bench (`NODE_OPTIONS=--import …`): each leaves its peak memory, in kilobytes. */
import { appendFileSync } from 'node:fs';

process.on('exit', () => {
  const file = process.env['PEAK_MEMORY'];
  if (file) appendFileSync(file, `${String(process.resourceUsage().maxRSS)}\n`);
});
