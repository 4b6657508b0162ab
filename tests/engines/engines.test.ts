/**
 * Every kind of page in every engine that can be had: does it show, choose, search, print and copy? At the end the answers
 * are in a table. An engine that this machine lacks is named, with what it would take.
 */
import { afterAll, describe, expect, inject, test } from 'vitest';
import { TRIED_ENGINES } from '../../src/model/browser-floor.ts';
import { chooses, copies, PAGE_KINDS, prints, searches, shows, type PageKind } from './deeds.ts';
import type { Engine } from './engine.ts';
import { findEngines } from './find-engines.ts';

const DEEDS = { shows, chooses, searches, prints, copies } as const;
type Deed = keyof typeof DEEDS;
const deeds = Object.keys(DEEDS) as Deed[];

/** What is in the table for a deed. */
const answers = new Map<string, string>();
const key = (engine: string, kind: PageKind, deed: Deed): string => `${engine} ${kind.name} ${deed}`;

const engines = await findEngines();
const named = process.env['ENGINES']?.split(',');
const wanted = engines.filter(({ name }) => named === undefined || named.includes(name));

for (const { name, start, why } of wanted) {
  if (start === null) {
    console.log(`${name} is left out: ${why}`);
    continue;
  }
  describe(name, () => {
    let engine: Promise<Engine> | undefined;
    afterAll(async () => (await engine)?.close());
    for (const kind of PAGE_KINDS)
      test.each(deeds)(`${kind.name} %s`, async (deed) => {
        engine ??= start();
        const wrong = await DEEDS[deed](await engine, inject('site'), kind).catch((fault: unknown) => [String(fault)]);
        answers.set(key(name, kind, deed), wrong === null ? '–' : wrong.length === 0 ? '✓' : '✗');
        expect(wrong ?? []).toEqual([]);
      });
  });
}

test('the engines are those that the site says it is tried in', () => {
  expect(engines.map(({ name }) => name)).toEqual(TRIED_ENGINES);
});

afterAll(() => {
  const ran = wanted.filter(({ start }) => start !== null);
  const lines = PAGE_KINDS.flatMap((kind) =>
    ran.map(({ name }) =>
      [kind.name, name, ...deeds.map((deed) => answers.get(key(name, kind, deed)) ?? '?')].join('\t'),
    ),
  );
  console.log(
    ['', ['页面', 'engine', ...deeds].join('\t'), ...lines, '– : the page offers none, or the driver cannot'].join(
      '\n',
    ),
  );
});
