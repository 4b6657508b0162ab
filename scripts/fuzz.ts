/**
 * `npm run fuzz`: converts made-up texts, ordinary and hostile, until the time is over or one fails.
 *
 *   --seconds N   how long (default 60)
 *   --count N     how many inputs at most
 *   --seed S      which inputs (default 1); the same seed makes the same ones
 *   --site        instead, a site with hostile notices, built once and opened in a browser
 *
 * The conversions run in a thread of their own: one that hangs is printed, and the run ends. A failure is made small and printed with its text and sidecar; it becomes a case of tests/convert/cases.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort } from 'node:worker_threads';
import fc from 'fast-check';
import { idSchema } from '../src/schema/notice.ts';
import { checkInput } from './fuzz/check-input.ts';
import { fuzzSite } from './fuzz/hostile-site.ts';
import { fileNames, fuzzInput, type FuzzInput } from './fuzz/inputs.ts';
import { watchScript } from './fuzz/watchdog.ts';
import { runPlainly } from './plain-fault.ts';
import { readSeedFolder } from './seed-folder.ts';

const { values: flags } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    count: { type: 'string', default: 'Infinity' },
    seed: { type: 'string', default: '1' },
    site: { type: 'boolean', default: false },
  },
});

/** Inputs a batch; a batch has a seed of its own, from which fast-check makes a failure small. */
const batch = 100;

const clock = { began: Date.now(), ran: 0, converted: 0, failed: 0 };

async function fuzzNames(seed: number): Promise<string | null> {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-names-'));
  try {
    const [names = []] = fc.sample(fileNames, { seed, numRuns: 1 });
    for (const name of names) writeFileSync(join(folder, name), 'x');
    mkdirSync(join(folder, 'folder.txt'), { recursive: true });
    const { seeds, unfit } = await readSeedFolder(folder);
    const told = unfit.flatMap(({ messages }) => messages.map(({ reason }) => reason));
    const suggested = told.flatMap((reason) => /rename it to “(.*?)\.(?:txt|yaml)”/u.exec(reason)?.[1] ?? []);
    const bad = suggested.find((id) => !idSchema.safeParse(id).success);
    if (bad !== undefined) return `the name “${bad}” is suggested and is none`;
    const silent = names.filter(
      (name) =>
        /\.txt$/iu.test(name) &&
        !name.startsWith('.') &&
        !seeds.some(({ id }) => `${id}.txt` === name) &&
        !unfit.some(({ path }) => path.endsWith(name)),
    );
    return silent.length > 0 ? `nothing is told of ${silent.join(', ')}` : null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Seconds after which an input that has not come to an end counts as hanging; being slow in between is reported by `checkInput`. */
const hangs = 90;

const show = (bytes: Uint8Array): string => JSON.stringify(new TextDecoder().decode(bytes));

/** Runs this file in a thread and ends it where an input does not come to an end. */
async function watch(): Promise<void> {
  const well = await watchScript<FuzzInput>(new URL(import.meta.url), {
    argv: process.argv.slice(2),
    seconds: hangs,
    hangs: ({ text, sidecar }) => {
      console.log(`hangs:\n  text:    ${show(text)}\n  sidecar: ${show(sidecar)}`);
    },
  });
  if (!well) process.exitCode = 1;
}

/** Publishes hostile notices and opens them in a browser. */
async function runSite(): Promise<void> {
  const { notices, pages, faults } = await fuzzSite(Number(flags.seed));
  for (const fault of faults) console.log(fault);
  console.log(`${String(notices)} hostile notices, ${String(pages)} pages opened: ${String(faults.length)} fault(s)`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

function fuzzTexts(seed: number): void {
  const result = fc.check(
    fc.property(fuzzInput, (input) => {
      parentPort?.postMessage(input);
      const problem = checkInput(input, () => (clock.converted += 1));
      if (problem !== null) throw new Error(problem);
    }),
    { seed, numRuns: batch, interruptAfterTimeLimit: 120_000 },
  );
  clock.ran += result.numRuns;
  if (!result.failed || result.counterexample === null) return;
  clock.failed += 1;
  const [input] = result.counterexample;
  const why = result.errorInstance instanceof Error ? result.errorInstance.message : String(result.errorInstance);
  console.log(`seed ${String(seed)}: ${why}\n  text:    ${show(input.text)}\n  sidecar: ${show(input.sidecar)}`);
}

await runPlainly(async () => {
  if (isMainThread) {
    await (flags.site ? runSite() : watch());
    return;
  }
  process.env['TRACE'] = '1';
  const [seconds, count, first] = [flags.seconds, flags.count, flags.seed].map(Number) as [number, number, number];
  for (let round = 0; clock.ran < count && Date.now() - clock.began < seconds * 1000; round += 1) {
    fuzzTexts(first * 1_000_000 + round);
    const names = await fuzzNames(first * 1_000_000 + round);
    if (names !== null) {
      clock.failed += 1;
      console.log(`seed ${String(first * 1_000_000 + round)}: ${names}`);
    }
  }
  console.log(
    `${String(clock.ran)} inputs (${String(clock.converted)} converted, the others stopped with a message), seed ${flags.seed}, ${String(Math.round((Date.now() - clock.began) / 1000))} s: ${String(clock.failed)} batch(es) with a failure`,
  );
  process.exitCode = clock.failed > 0 ? 1 : 0;
});
