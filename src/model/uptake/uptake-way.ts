/** From a sentence to the page that sets the city's and the districts' words on the same task side by side. */
import type { Way } from '../way.ts';
import { uptakeNames } from '../vocabulary.ts';
import type { Uptake, UptakeTask } from './uptake.ts';

/** By passage id: each sentence of a city's plan that was read, and each of a district's that takes one up. */
export function uptakeWays(uptakes: readonly Uptake[]): Map<string, Way> {
  const ways = new Map<string, Way>();
  for (const { city, tasks } of uptakes)
    for (const task of tasks) {
      const path = `/uptake/${String(city.year)}/#${task.passage.key}` as const;
      const name = stateWords(task);
      if (name !== '') ways.set(task.passage.id, { path, name });
      for (const { state, passages } of task.cells)
        for (const { id } of state === null ? [] : passages)
          if (!ways.has(id)) ways.set(id, { path, name: '对应市要点' });
    }
  return ways;
}

/** 浦东新区细化、普陀区承接; districts in the same state are told together. */
function stateWords({ cells }: UptakeTask): string {
  const byState = new Map<string, string[]>();
  for (const { state, district } of cells)
    if (state !== null)
      byState.set(uptakeNames[state], [...(byState.get(uptakeNames[state]) ?? []), district.issuer.area]);
  return [...byState].map(([state, areas]) => `${areas.join('、')}${state}`).join('，');
}
