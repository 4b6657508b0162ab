/**
 * `npm run bench:growth [-- 5 50 200]`: how conversion, build and pages grow with the number of notices.
 *
 * Notices are added to a copy of the project: the real ones again, under other districts' names and other years, with
 * clauses exchanged, so that length, structure and blemishes are those of real notices and the words are not the same.
 * What editors tie by hand (indicators) does not grow with them. Times are wall-clock seconds of one run each.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { copyProject } from './project-copy.ts';
import { seededRandom } from './search-queries.ts';
import { clausesOf, varyNotice } from './vary-notice.ts';

/** The real notices that others are modelled on; Shanghai's own stands once for the city. */
const models = [
  { seed: 'pudong-2024', area: '浦东', year: 2024 },
  { seed: 'putuo-2024', area: '普陀', year: 2024 },
  { seed: 'qingpu-2025', area: '青浦', year: 2025 },
] as const;
const stems = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';

/** Writes notices until `count` stand in the folder: 16 districts a round of years. The same count, the same bytes. */
function addNotices(folder: string, count: number): void {
  const random = seededRandom(count);
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const sources = models.map((model) => {
    const sidecar = read(`${model.seed}.yaml`);
    const { corrections = [] } = parse(sidecar) as { corrections?: { text: string }[] };
    return { ...model, text: read(`${model.seed}.txt`), sidecar, fixed: corrections.map(({ text }) => text) };
  });
  const pool = sources.flatMap(({ text, fixed }) => clausesOf(text, fixed));
  for (let made = 5, index = 0; made < count; made += 1, index += 1) {
    const model = sources[index % sources.length]!;
    const district = index % 16;
    const year = 2024 + Math.floor(index / 16);
    const area = `${stems.charAt(district)}${stems.charAt(district + 3)}`;
    const id = `district${String(district)}-${String(year)}`;
    /** A clause may come from any of them. */
    const swap = (text: string): string =>
      models
        .reduce((words, each) => words.replaceAll(each.area, area), text)
        .replaceAll(String(model.year), String(year));
    const text = varyNotice(model.text, model.fixed, pool, random);
    const sidecar = swap(model.sidecar).replace(/\{ id: \w+,/u, `{ id: district${String(district)},`);
    writeFileSync(join(folder, `${id}.txt`), swap(text));
    writeFileSync(join(folder, `${id}.yaml`), sidecar);
  }
}

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

console.log(
  'notices  convert s  build s  index s  pages  site MB  KB raw/gzip: largest theme page     ledger       home',
);
for (const count of counts.length > 0 ? counts : [5, 50, 200]) {
  const copy = copyProject();
  try {
    addNotices(join(copy.folder, 'seeds'), count);
    const seconds = ['convert', 'build:pages', 'build:index'].map((script) => timed(() => copy.run(script)));
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
    console.log(row.map((cell, index) => cell.padStart([7, 9, 7, 7, 5, 7, 31, 9, 9][index] ?? 0)).join('  '));
  } finally {
    copy.remove();
  }
}
