/**
 * A city's plan with what each of its districts' plans of the same year takes up, as editors decided.
 */
import { isThemed, type Passage } from '../../schema/passage.ts';
import type { UptakeDecisions, UptakeState } from '../../schema/uptake.ts';
import { planOf } from '../align/alignment.ts';
import { GENERAL, NO_THEME_NAME } from '../vocabulary.ts';
import { CorpusError } from '../build-corpus.ts';
import type { Corpus, NoticeNode } from '../corpus.ts';

export interface UptakeCell {
  district: NoticeNode;
  /** Null where no editor has read this sentence against the district's plan. */
  state: UptakeState | null;
  passages: Passage[];
  reason: string;
}

export interface UptakeTask {
  passage: Passage;
  /** One per district, in the order of `Uptake.districts`. */
  cells: UptakeCell[];
}

export interface Uptake {
  city: NoticeNode;
  districts: NoticeNode[];
  /** Every sentence and heading of the city's plan, in reading order. */
  tasks: UptakeTask[];
  /** The district's sentences that answer none of the city's, per district. */
  own: { district: NoticeNode; passages: Passage[] }[];
  readers: { district: NoticeNode; reader: string; date: string }[];
}

/** Plans of cities with the districts read against them, in the corpus's order. Fails with every fault of the files. */
export function buildUptakes(corpus: Corpus, files: readonly UptakeDecisions[]): Uptake[] {
  const faults: string[] = [];
  const checked = files.filter((file) => checkFile(corpus, file, faults));
  if (faults.length > 0) throw new CorpusError(faults);
  return corpus.notices
    .filter((notice) => checked.some((file) => file.city === notice.id))
    .map((city) =>
      joinCity(
        corpus,
        city,
        checked.filter((file) => file.city === city.id),
      ),
    );
}

function joinCity(corpus: Corpus, city: NoticeNode, files: readonly UptakeDecisions[]): Uptake {
  const read = corpus.notices.flatMap((district) => {
    const file = files.find((each) => each.district === district.id);
    return file ? [{ district, file, tasks: new Map(file.tasks.map((task) => [task.passage, task])) }] : [];
  });
  const passagesOf = (ids: readonly { passage: string }[]) => ids.map(({ passage }) => corpus.passage(passage));
  return {
    city,
    districts: read.map(({ district }) => district),
    tasks: planPassages(city).map((passage) => ({
      passage,
      cells: read.map(({ district, tasks }) => {
        const task = tasks.get(passage.id);
        return {
          district,
          state: task?.state ?? null,
          passages: passagesOf(task?.district ?? []),
          reason: task?.reason ?? '',
        };
      }),
    })),
    own: read.map(({ district, file }) => ({ district, passages: passagesOf(file.own) })),
    readers: read.map(({ district, file }) => ({ district, reader: file.reader, date: file.date })),
  };
}

/** Headings and sentences of a notice's plan. */
function planPassages(notice: NoticeNode): Passage[] {
  return (planOf(notice)?.entries ?? []).flatMap(({ passages }) => passages).filter(isThemed);
}

/** True where both notices are there; what else is wrong is added to `faults`. */
function checkFile(corpus: Corpus, file: UptakeDecisions, faults: string[]): boolean {
  const where = `content/editors/uptake/${file.city}--${file.district}.yaml`;
  const fault = (text: string) => faults.push(`${where}: ${text}`);
  const [city, district] = [file.city, file.district].map((id) => corpus.notices.find((notice) => notice.id === id));
  if (!city || !district) {
    fault(`no notice “${city ? file.district : file.city}”`);
    return false;
  }
  if (city.issuer.level !== 'city' || district.issuer.level !== 'district' || city.issuer.city !== district.issuer.city)
    fault(`${file.district} is no district of the city of ${file.city}`);
  if (city.year !== district.year) fault(`the two notices are of different years, ${city.year} and ${district.year}`);
  const ofCity = new Map(planPassages(city).map((passage) => [passage.id, passage]));
  const ofDistrict = new Map(planPassages(district).map((passage) => [passage.id, passage]));
  const check = (own: Map<string, Passage>, { passage, quote }: { passage: string; quote: string }) => {
    const found = own.get(passage);
    if (!found) fault(`passage ${passage} (“${quote}”) is not in the plan; decide anew`);
    else if (!found.text.startsWith(quote))
      fault(`passage ${passage} begins with “${found.text.slice(0, 20)}”, not “${quote}”`);
  };
  const seen = new Set<string>();
  for (const task of file.tasks) {
    check(ofCity, task);
    for (const partner of task.district) check(ofDistrict, partner);
    if (seen.has(task.passage)) fault(`passage ${task.passage} is decided twice`);
    seen.add(task.passage);
    if ((task.state === 'none') !== (task.district.length === 0))
      fault(`passage ${task.passage} is “${task.state}” with ${task.district.length} sentences of the district`);
  }
  const taken = new Set(file.tasks.flatMap((task) => task.district.map(({ passage }) => passage)));
  for (const own of file.own) {
    check(ofDistrict, own);
    if (taken.has(own.passage)) fault(`passage ${own.passage} is the district's own and takes up a task as well`);
  }
  return true;
}

export type UptakeCounts = Record<UptakeState | 'unread', number>;

/** How many of the tasks a district takes up, and how. */
export function countStates(tasks: readonly UptakeTask[], district: NoticeNode): UptakeCounts {
  const counts: UptakeCounts = { same: 0, specific: 0, partial: 0, none: 0, unread: 0 };
  for (const { cells } of tasks) counts[cells.find((cell) => cell.district === district)?.state ?? 'unread'] += 1;
  return counts;
}

/** `found` every district takes it up, `some` one and not another, `missing` none does: what the reader chooses by. */
export function reachOf({ cells }: UptakeTask): 'found' | 'some' | 'missing' {
  const none = cells.filter(({ state }) => state === 'none').length;
  return none === 0 ? 'found' : none === cells.length ? 'missing' : 'some';
}

/** The tasks by theme, in the codebook's order, each under its first theme; those without a theme last. */
export function tasksByTheme(corpus: Corpus, { tasks }: Uptake): { id: string; name: string; tasks: UptakeTask[] }[] {
  const groups = corpus.themes.map(({ id, name }) => ({
    id,
    name,
    tasks: tasks.filter(({ passage }) => passage.themes[0] === id),
  }));
  const rest = { id: GENERAL, name: NO_THEME_NAME, tasks: tasks.filter(({ passage }) => passage.themes.length === 0) };
  return [...groups, rest].filter((group) => group.tasks.length > 0);
}
