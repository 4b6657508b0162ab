/** From a sentence to the page that sets the city's and the districts' words on the same task side by side. */
import type { NamedLink } from '../search-link.ts';
import type { Passage } from '../../schema/passage.ts';
import { shortArea } from '../../text/area.ts';
import { uptakeVerbs } from '../vocabulary.ts';
import type { Uptake, UptakeTask } from './uptake.ts';

/** Where a sentence of the city is on that page. */
interface CityPlace {
  path: `/${string}`;
  topics: readonly string[];
  heading: boolean;
}

/** From a district's sentence it leads to the city's: `city` is then the city's notice, `answers` each sentence that it takes up, the nearest first. */
export interface UptakeLink extends NamedLink {
  city?: string;
  answers?: readonly CityPlace[];
}

/** By passage id: each sentence of a city's plan that was read, and each of a district's that takes one up. */
export function uptakeLinks(uptakes: readonly Uptake[]): Map<string, UptakeLink> {
  const ways = new Map<string, UptakeLink>();
  for (const { city, tasks } of uptakes) {
    const pathOf = ({ key }: Passage) => `/uptake/${String(city.year)}/#${key}` as const;
    for (const task of tasks) {
      const name = stateWords(task);
      if (name !== '') ways.set(task.passage.id, { path: pathOf(task.passage), name });
    }
    for (const [id, found] of tasksTakenUp(tasks)) {
      const answers = found.map((passage) => ({
        path: pathOf(passage),
        topics: passage.topics,
        heading: passage.role === 'heading',
      }));
      const [first] = answers;
      if (first && !ways.has(id)) ways.set(id, { path: first.path, name: '看市要点怎么写', city: city.id, answers });
    }
  }
  return ways;
}

/**
 * What each sentence of a district takes up, by its id: a sentence of the city before the heading above it, and one that is taken up
 * whole before one in part. A heading's first is a heading.
 */
function tasksTakenUp(tasks: readonly UptakeTask[]): Map<string, Passage[]> {
  const found = tasks.flatMap(({ passage: task, cells }) =>
    cells.flatMap(({ state, passages }) =>
      state === null
        ? []
        : passages.map(({ id, role }) => ({
            id,
            task,
            far: Number(role !== task.role) * 2 + Number(state === 'partial'),
          })),
    ),
  );
  const byId = Map.groupBy(
    found.sort((a, b) => a.far - b.far),
    ({ id }) => id,
  );
  return new Map([...byId].map(([id, all]) => [id, all.map(({ task }) => task)]));
}

/** Where the city writes on a topic what sentences of a district take up, else what any of them does; in a sentence rather than a heading. */
export function cityPlace(ways: readonly UptakeLink[], topic: string | null): CityPlace | undefined {
  const far = ({ topics, heading }: CityPlace): number =>
    Number(topic !== null && !topics.includes(topic)) * 2 + Number(heading);
  const places = ways.flatMap(({ answers = [] }) => answers);
  return places.toSorted((a, b) => far(a) - far(b))[0];
}

const IN_DISTRICTS = '区要点：';
/** Said before what is true of a whole sentence where only an excerpt is shown. */
export const AS_A_WHOLE = '按整句看，';

/** What the way is called after an excerpt: districts are judged by the whole sentence. */
export const afterExcerpt = ({ name }: NamedLink): string => name.replace(IN_DISTRICTS, `${IN_DISTRICTS}${AS_A_WHOLE}`);

/** 区要点：浦东写到一部分，普陀写得更细; districts in the same state are told together. */
function stateWords({ cells }: UptakeTask): string {
  const byState = new Map<string, string[]>();
  for (const { state, district } of cells)
    if (state !== null)
      byState.set(uptakeVerbs[state], [...(byState.get(uptakeVerbs[state]) ?? []), shortArea(district.issuer.area)]);
  const words = [...byState].map(([state, areas]) => `${areas.join('、')}${state}`).join('，');
  return words && `${IN_DISTRICTS}${words}`;
}
