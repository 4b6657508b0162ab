/**
 * `npm run bench:growth [-- 5 50 200]`: how conversion, build and pages grow with the number of notices.
 *
 * Notices are added to a copy of the project: the real ones again, under other districts' names and other years, with
 * clauses exchanged, so that length, structure and blemishes are those of real notices and the words are not the same.
 * What editors tie by hand (indicators) does not grow with them. Times are wall-clock seconds of one run each.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { addNotices } from './added-notices.ts';
import { copyProject } from './project-copy.ts';

function timed(work: () => void): number {
  const began = performance.now();
  work();
  return (performance.now() - began) / 1000;
}

/** `412/38`: kilobytes as the browser reads them and as they are sent. */
function kilobytes(file: string): string {
  const bytes = readFileSync(file);
  return [bytes.length, gzipSync(bytes).length].map((length) => (length / 1024).toFixed(0)).join('/');
}
const counts = process.argv
  .slice(2)
  .map(Number)
  .filter((count) => count > 0);

console.log('notices  convert s  build s  pages  site MB  KB raw/gzip: largest theme page     ledger       home');
for (const count of counts.length > 0 ? counts : [5, 50, 200]) {
  const copy = copyProject();
  try {
    addNotices(join(copy.folder, 'seeds'), count);
    const seconds = ['convert', 'build:pages'].map((script) => timed(() => copy.run(script)));
    const dist = join(copy.folder, 'dist');
    const files = readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const sizes = new Map(files.map((file) => [file, statSync(file).size]));
    const largest = (folder: string): string =>
      files
        .filter((file) => file.startsWith(join(dist, folder)) && file.endsWith('.html'))
        .reduce((a, b) => (sizes.get(a)! >= sizes.get(b)! ? a : b));
    const row = [
      String(count),
      ...seconds.map((value) => value.toFixed(1)),
      String(files.filter((file) => file.endsWith('.html')).length),
      ([...sizes.values()].reduce((a, b) => a + b) / 2 ** 20).toFixed(1),
      kilobytes(largest('themes')),
      kilobytes(largest('targets')),
      kilobytes(join(dist, 'index.html')),
    ];
    console.log(row.map((cell, index) => cell.padStart([7, 9, 7, 5, 7, 31, 9, 9][index] ?? 0)).join('  '));
  } finally {
    copy.remove();
  }
}
