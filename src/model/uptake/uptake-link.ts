/** From a sentence to the page that sets the city's and the districts' words on the same task side by side. */
import type { NamedLink } from '../search-link.ts';
import { shortArea } from '../../text/area.ts';
import { uptakeVerbs } from '../vocabulary.ts';
import type { Uptake, UptakeTask } from './uptake.ts';

/** From a district's sentence it leads to the city's; `city` is then the city's notice. */
export interface UptakeLink extends NamedLink {
  city?: string;
}

/** By passage id: each sentence of a city's plan that was read, and each of a district's that takes one up. */
export function uptakeLinks(uptakes: readonly Uptake[]): Map<string, UptakeLink> {
  const ways = new Map<string, UptakeLink>();
  for (const { city, tasks } of uptakes)
    for (const task of tasks) {
      const path = `/uptake/${String(city.year)}/#${task.passage.key}` as const;
      const name = stateWords(task);
      if (name !== '') ways.set(task.passage.id, { path, name });
      for (const { state, passages } of task.cells)
        for (const { id } of state === null ? [] : passages)
          if (!ways.has(id)) ways.set(id, { path, name: '看市要点怎么写', city: city.id });
    }
  return ways;
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
