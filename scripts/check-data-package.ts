/**
 * `npm run check:data-package`: holds the built descriptor, `dist/data/datapackage.json`, against the official profiles
 * (JSON Schema) that its own `$schema` properties name: package, resources, table schemas and dialects.
 *
 *   --profiles FOLDER   read `datapackage.json`, `dataresource.json` … from FOLDER, saved there before, not from the network
 *
 * Exit code 0 where it fits, 1 where it does not or is not there, 2 where a profile cannot be had.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { countParts, findErrors, listParts, parseProfile } from './data-package-errors.ts';

const { values: flags } = parseArgs({ options: { profiles: { type: 'string' } } });
const file = 'dist/data/datapackage.json';
if (!existsSync(file)) {
  console.error(`There is no ${file} to check. Build the site first: npm run build`);
  process.exit(1);
}
const descriptor: unknown = JSON.parse(await readFile(file, 'utf8'));
const parts = listParts(descriptor);
const addresses = [...new Set(parts.flatMap(({ profile }) => profile ?? []))];

const profiles = new Map<string, object>();
for (const address of addresses) {
  try {
    profiles.set(address, await readProfile(address));
  } catch (error) {
    console.error(`The profile ${address} cannot be had: ${describe(error)}`);
    console.error(
      flags.profiles === undefined
        ? 'Nothing was checked. Try again with a network, or save the profiles in a folder and name it: npm run check:data-package -- --profiles FOLDER'
        : `Nothing was checked. Save it as ${join(flags.profiles, basename(address))}.`,
    );
    process.exit(2);
  }
}

const errors = findErrors(descriptor, profiles);
for (const { pointer, message, profile } of errors) {
  console.error(`${file}#${pointer}: ${message}${profile === null ? '' : ` (${profile})`}`);
}
console.log(`${file}: ${countParts(parts)} checked against ${addresses.join(', ')}`);
if (errors.length > 0) {
  console.error(
    `${String(errors.length)} error(s). Mend them in src/export/data-package.ts, which writes the descriptor, make tests/export/data-package-schema.ts refuse the like, and build again: npm run build`,
  );
  process.exitCode = 1;
} else console.log('It fits.');

async function readProfile(address: string): Promise<object> {
  if (flags.profiles === undefined) return parseProfile(await download(address));
  return parseProfile(await readFile(join(flags.profiles, basename(address)), 'utf8'));
}

async function download(address: string): Promise<string> {
  const response = await fetch(address, { signal: AbortSignal.timeout(30_000) });
  if (!response.ok) throw new Error(`the server answers ${String(response.status)}`);
  return response.text();
}

/** What a failed request says is in its cause. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
