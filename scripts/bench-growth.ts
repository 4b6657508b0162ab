/**
 * `npm run bench:growth [-- 5 50 200]`: how conversion, build and pages grow with the number of notices.
 *
 * Notices are added to a copy of the project: the real ones again, under other districts' names and other years, so
 * that length, structure and blemishes are those of real notices. Times are wall-clock seconds of one run each.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { copyProject } from './project-copy.ts';

interface Model {
  seed: string;
  area: string;
  issuer: string;
  year: number;
}

/** The real notices that others are modelled on; Shanghai's own stands once for the city. */
const models: Model[] = [
  { seed: 'pudong-2024', area: '浦东', issuer: 'pudong', year: 2024 },
  { seed: 'putuo-2024', area: '普陀', issuer: 'putuo', year: 2024 },
  { seed: 'qingpu-2025', area: '青浦', issuer: 'qingpu', year: 2025 },
];
const stems = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';

/** Writes notices until `count` stand in the folder: 16 districts a round of years. */
function addNotices(folder: string, count: number): void {
  for (let made = 5, index = 0; made < count; made += 1, index += 1) {
    const model = models[index % models.length] as Model;
    const district = index % 16;
    const year = 2024 + Math.floor(index / 16);
    const area = `${stems.charAt(district)}${stems.charAt(district + 3)}`;
    const id = `district${String(district)}-${String(year)}`;
    const swap = (text: string): string =>
      text.replaceAll(model.area, area).replaceAll(String(model.year), String(year));
    const sidecar = swap(readFileSync(join(folder, `${model.seed}.yaml`), 'utf8')).replace(
      /\{ id: \w+,/u,
      `{ id: district${String(district)},`,
    );
    writeFileSync(join(folder, `${id}.txt`), swap(readFileSync(join(folder, `${model.seed}.txt`), 'utf8')));
    writeFileSync(join(folder, `${id}.yaml`), sidecar);
  }
}

function timed(work: () => void): number {
  const began = performance.now();
  work();
  return (performance.now() - began) / 1000;
}

const kilobytes = (file: string): string => (gzipSync(readFileSync(file)).length / 1024).toFixed(0);
const counts = process.argv
  .slice(2)
  .map(Number)
  .filter((count) => count > 0);

console.log('notices  convert s  build s  index s  pages  site MB  largest theme page KB gzip  home KB gzip');
for (const count of counts.length > 0 ? counts : [5, 50, 200]) {
  const copy = copyProject();
  try {
    addNotices(join(copy.folder, 'seeds'), count);
    const seconds = ['convert', 'build:pages', 'build:index'].map((script) => timed(() => copy.run(script)));
    const dist = join(copy.folder, 'dist');
    const files = readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
    const row = [
      String(count),
      ...seconds.map((value) => value.toFixed(1)),
      String(files.filter((file) => file.endsWith('.html')).length),
      (bytes / 2 ** 20).toFixed(1),
      kilobytes(join(dist, 'themes/elderly-care/index.html')),
      kilobytes(join(dist, 'index.html')),
    ];
    console.log(row.map((cell, index) => cell.padStart([7, 9, 7, 7, 5, 7, 26, 12][index] ?? 0)).join('  '));
  } finally {
    copy.remove();
  }
}
