/** What the districts take up of the city's plan: the decisions fit the notices, and the pages' figures follow from them. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { sharedNumbers } from '../../src/model/uptake/shared-number.ts';
import { buildUptakes, countStates, tasksByTheme } from '../../src/model/uptake/uptake.ts';
import { uptakeSchema, type UptakeDecisions } from '../../src/schema/uptake.ts';
import { corpus } from '../held-corpus.ts';

const folder = 'content/editors/uptake';
const files = readdirSync(folder).map((name) => uptakeSchema.parse(parse(readFileSync(`${folder}/${name}`, 'utf8'))));
const uptakes = buildUptakes(corpus, files);

describe.for(uptakes)('$city.id', (uptake) => {
  test('every sentence is read against every district', () => {
    for (const district of uptake.districts) expect(countStates(uptake.tasks, district).unread).toBe(0);
  });

  test('every sentence of a district takes up a task or is its own', () => {
    for (const [at, { district, passages }] of uptake.own.entries()) {
      const taken = new Set(uptake.tasks.flatMap(({ cells }) => cells[at]?.passages.map(({ id }) => id) ?? []));
      const plan = district.partNodes.find(({ kind }) => kind === 'plan');
      const open = (plan?.entries ?? [])
        .flatMap((entry) => entry.passages)
        .filter(({ id, role }) => (role === 'text' || role === 'heading') && !taken.has(id))
        .filter((passage) => passage.themes.length > 0 && !passages.includes(passage));
      expect(open.map(({ id, text }) => `${id} ${text}`)).toEqual([]);
    }
  });

  test('each sentence is under one theme', () => {
    const listed = tasksByTheme(corpus, uptake).flatMap(({ tasks }) => tasks);
    expect(listed).toHaveLength(uptake.tasks.length);
    expect(new Set(listed).size).toBe(uptake.tasks.length);
  });

  test('numbers stand side by side only where year and what is counted are the same', () => {
    for (const { city, districts, sum } of sharedNumbers(corpus, uptake)) {
      const given = districts.filter((target) => target !== null);
      expect(sum).toBe(given.reduce((all, { value }) => all + value, 0));
      for (const target of given) {
        expect(target.year).toBe(city.year);
        expect(target.verb).toBe(city.verb);
        expect(target.cumulative).toBe(city.cumulative);
      }
    }
  });
});

describe('a decision that no longer fits stops the build', () => {
  const broken = (change: (file: UptakeDecisions) => void) => {
    const copy = structuredClone(files);
    if (copy[0]) change(copy[0]);
    return () => buildUptakes(corpus, copy);
  };

  test('other words', () => {
    expect(
      broken(({ tasks }) => {
        if (tasks[0]) tasks[0].quote = '别的话';
      }),
    ).toThrow(/begins with/u);
  });

  test('a sentence that is gone, decided twice, or without a partner', () => {
    expect(
      broken(({ tasks }) => {
        if (tasks[0]) tasks[0].passage = 'shanghai-2024-zzzz';
      }),
    ).toThrow(/decide anew/u);
    expect(broken(({ tasks }) => tasks.push(...tasks.slice(0, 1)))).toThrow(/decided twice/u);
    expect(
      broken(({ tasks }) => {
        const none = tasks.find(({ state }) => state === 'none');
        if (none) none.state = 'same';
      }),
    ).toThrow(/is “same” with 0 sentences/u);
  });

  test('a notice of another year or city', () => {
    expect(
      broken((file) => {
        file.district = 'pudong-2025';
        file.tasks = [];
        file.own = [];
      }),
    ).toThrow(/different years/u);
  });
});
