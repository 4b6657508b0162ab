/**
 * `npm run convert`: turns the notices in `seeds/` into the collections of `content/notices/`.
 *
 *   --check        write nothing; fail where the committed content is out of date
 *   --seeds DIR    read notices from DIR (default `seeds`)
 *   --editors DIR  read codebook and decisions from DIR (default `content/editors`)
 *   --out DIR      write to DIR (default `content/notices`)
 *   --lose-ids     go on where ids of passages vanish without an entry in moved.yaml: for work on the converter, before
 *                  what it writes is published
 *
 * Exit code 0 where all is well, 1 where a notice could not be converted or, with --check, content is stale.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import { parse } from 'yaml';
import { type EditorsFiles, readEditors } from '../src/convert/classify/read-editors.ts';
import { checkMoved } from '../src/convert/moved.ts';
import { convertNotice, type Conversion } from '../src/convert/pipeline.ts';
import { passagesOf } from '../src/convert/published.ts';
import type { SeedFiles } from '../src/convert/read.ts';
import { movedSchema } from '../src/schema/moved.ts';

const { values: flags } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    seeds: { type: 'string', default: 'seeds' },
    editors: { type: 'string', default: 'content/editors' },
    out: { type: 'string', default: 'content/notices' },
    'lose-ids': { type: 'boolean', default: false },
  },
});

/** Every `<notice>.txt` of a folder with the sidecar beside it. */
async function readSeeds(folder: string): Promise<SeedFiles[]> {
  const names = (await readdir(folder)).sort();
  const ids = names.filter((name) => name.endsWith('.txt')).map((name) => name.slice(0, -4));
  const orphan = names.find((name) => name.endsWith('.yaml') && !ids.includes(name.slice(0, -5)));
  if (orphan)
    throw new Error(
      `${join(folder, orphan)}: Unexpected sidecar without its text; add ${orphan.slice(0, -5)}.txt or delete it`,
    );
  return Promise.all(
    ids.map(async (id) => {
      const textPath = join(folder, `${id}.txt`);
      const sidecarPath = join(folder, `${id}.yaml`);
      if (!names.includes(`${id}.yaml`))
        throw new Error(
          `${textPath}: No sidecar ${id}.yaml beside it; write one as the README shows (issuer, year, title, number, date, source)`,
        );
      return {
        id,
        textPath,
        bytes: await readFile(textPath),
        sidecarPath,
        sidecar: await readFile(sidecarPath, 'utf8'),
      };
    }),
  );
}

/** Files below `folder`, relative to it; none where it does not exist. */
async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/** Brings `folder` to what `wanted` says; returns the paths that differed. */
async function bringUpToDate(folder: string, wanted: Map<string, string>, write: boolean): Promise<string[]> {
  const changed: string[] = [];
  for (const [path, text] of wanted) {
    const target = join(folder, path);
    const present = await readFile(target, 'utf8').catch(() => null);
    if (present === text) continue;
    changed.push(path);
    if (!write) continue;
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
  for (const path of await listFiles(folder)) {
    if (wanted.has(path)) continue;
    changed.push(path);
    if (write) await rm(join(folder, path));
  }
  return changed;
}

function report(conversions: Conversion[], editors: EditorsFiles): void {
  const files = new Set([...editors.files, ...conversions.flatMap((conversion) => conversion.messages)]);
  const messages = [...files].filter((file) => file.messages.length > 0);
  if (messages.length > 0) console.error(reporter(messages));
  for (const { id, files, tally } of conversions) {
    console.log(
      files
        ? `${id}: ${String(tally.parts)} part(s), ${String(tally.entries)} entries, ${String(tally.passages)} passages (${String(tally.reviewed)} reviewed), ${String(tally.targets)} targets, ${String(tally.instruments)} citations; ${String(tally.characters)} characters, none lost`
        : `${id}: not converted`,
    );
  }
}

/** Checks that no id of the content as it stands is lost by what is to be written; the messages are in the file. */
async function checkIds(wanted: ReadonlyMap<string, string>): Promise<VFile> {
  const path = join(flags.editors, 'moved.yaml');
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'moves: []';
    throw error;
  });
  const file = new VFile({ path, value: text });
  const entries = (await listFiles(flags.out)).filter((name) => name.endsWith('.mdx'));
  const present = await Promise.all(
    entries.map(async (name) => [name, await readFile(join(flags.out, name), 'utf8')] as const),
  );
  const before = flags['lose-ids'] ? [] : passagesOf(present);
  checkMoved(before, passagesOf(wanted), movedSchema.parse(parse(text)).moves, file);
  return file;
}

const editors = await readEditors(flags.editors);
const conversions = (await readSeeds(flags.seeds)).map((seed) => convertNotice(seed, editors));
report(conversions, editors);
const unfit = editors.files.some((file) => file.messages.some((message) => message.fatal === true));
if (unfit || conversions.some(({ files }) => files === null)) {
  console.error('Nothing was written: mend what is named above and run again.');
  process.exitCode = 1;
} else {
  const wanted = new Map(conversions.flatMap(({ files }) => [...(files ?? [])]));
  const ids = await checkIds(wanted);
  if (ids.messages.length > 0) console.error(reporter(ids));
  const lost = ids.messages.length > 0;
  const changed = await bringUpToDate(flags.out, wanted, !flags.check && !lost);
  if (lost) {
    console.error('Nothing was written: mend what is named above and run again.');
    process.exitCode = 1;
  } else if (flags.check && changed.length > 0) {
    console.error(
      `Out of date: ${changed.slice(0, 20).join(', ')}${changed.length > 20 ? ' …' : ''}; run \`npm run convert\` and commit what it writes`,
    );
    process.exitCode = 1;
  } else console.log(changed.length > 0 ? `${String(changed.length)} file(s) written or removed` : 'Nothing changed.');
}
