/**
 * More notices than are held, for what has to be seen with many: the real ones again, under other districts' names and
 * other years, with clauses exchanged.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { seededRandom } from './search-queries.ts';
import { clausesOf, varyNotice } from './vary-notice.ts';

/** The real notices that others are modelled on; Shanghai's own stands once for the city. */
const models = [
  { seed: 'pudong-2024', area: '浦东', year: 2024 },
  { seed: 'putuo-2024', area: '普陀', year: 2024 },
  { seed: 'qingpu-2025', area: '青浦', year: 2025 },
] as const;
const stems = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';

/** Writes notices until `count` are in the folder: 16 districts a round of years. The same count, the same bytes. */
export function addNotices(folder: string, count: number): void {
  const random = seededRandom(count);
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const sources = models.map((model) => {
    const sidecar = read(`${model.seed}.yaml`);
    const { corrections = [] } = parse(sidecar) as { corrections?: { text: string }[] };
    return { ...model, text: read(`${model.seed}.txt`), sidecar, fixed: corrections.map(({ text }) => text) };
  });
  const pool = sources.flatMap(({ text, fixed }) => clausesOf(text, fixed));
  for (let made = 5, index = 0; made < count; made += 1, index += 1) {
    const district = index % 16;
    // A district keeps its model, so that every year names its bureau in the same way.
    const model = sources[district % sources.length];
    if (model === undefined) break;
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
