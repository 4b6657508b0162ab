/**
 * Checks the types of all code with the native TypeScript compiler. It knows no components, so Astro's own converter writes
 * each as TSX to .cache/components/, and what the compiler reports there is given with its place in the component.
 *
 *     npm run check:types
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { convertToTsx, type ConvertToTsxResult } from '@astrojs/astro2tsx';
import { runPlainly } from './plain-fault.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = '.cache/components';
const code = ['src', 'scripts', 'tests', '.config'];

/** A component with what it became: places in `converted.code` and in `source` are counted in UTF-16 units. */
interface Component {
  readonly file: string;
  readonly source: string;
  readonly converted: ConvertToTsxResult;
}

/** One report of oxlint; `offset` is counted in bytes. */
interface Diagnostic {
  readonly code?: string;
  readonly message: string;
  readonly help?: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly offset: number } }[];
}

/** The components lie beside the modules that they import, as the compiler sees it. */
const settings = {
  extends: '../../tsconfig.json',
  compilerOptions: { rootDirs: ['src', '../../src'] },
  include: ['../../.astro/types.d.ts', 'src/**/*'],
  exclude: [],
};

function convert(file: string): Component {
  const source = readFileSync(join(root, file), 'utf8');
  const converted = convertToTsx(source, { filename: file, ambientTypes: true });
  const target = join(root, folder, `${file}.tsx`);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, converted.code);
  return { file, source, converted };
}

/** Where a place of the TSX comes from in the component; null for what the converter added. */
export function originOf({ mappings }: Pick<ConvertToTsxResult, 'mappings'>, place: number): number | null {
  for (const [start, length, original, originalLength] of mappings)
    if (place >= start && place < start + length) return original + Math.min(place - start, originalLength);
  return null;
}

/** `file:line:column`, with both counted from 1. */
function placeIn(file: string, source: string, offset: number): string {
  const before = source.slice(0, offset).split('\n');
  return `${file}:${String(before.length)}:${String((before.at(-1)?.length ?? 0) + 1)}`;
}

/** A report in one line; null for a name of the converter's own that is not used. */
function describe({ code: rule = '', help = '', ...found }: Diagnostic, component?: Component): string | null {
  const tsx = component?.converted.code ?? readFileSync(join(root, found.filename), 'utf8');
  const place = Buffer.from(tsx)
    .subarray(0, found.labels[0]?.span.offset ?? 0)
    .toString().length;
  const origin = component ? originOf(component.converted, place) : place;
  if (origin === null && found.message.startsWith("'ASTRO__")) return null;
  const at = placeIn(component?.file ?? found.filename, component?.source ?? tsx, origin ?? 0);
  return `${at}: ${found.message} ${rule}${help && `\n  ${help}`}`;
}

function report(files: readonly string[]): readonly Diagnostic[] {
  const program = fileURLToPath(new URL('bin/oxlint', import.meta.resolve('oxlint/package.json')));
  const oxlint = [program, '--config', '.config/oxlint.json', '--format', 'json'];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...oxlint, '--no-ignore', '--type-aware', '--type-check', ...code, ...files],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (status === 0 || status === 1) {
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
    if (diagnostics.length > 0 || status === 0) return diagnostics;
  }
  throw new Error(`oxlint did not answer: ${stdout}${stderr}`);
}

/** The types of the collections, which Astro writes when it builds; here where they are not there or older than their schemas. */
function syncCollections(): void {
  const made = statSync(join(root, '.astro/types.d.ts'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (made > statSync(join(root, 'src/content.config.ts')).mtimeMs) return;
  const sync = ['node_modules/astro/bin/astro.mjs', 'sync'];
  const { status } = spawnSync(process.execPath, sync, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('astro sync failed: mend what it reports above and check again');
}

function checkTypes(): void {
  syncCollections();
  rmSync(join(root, folder), { recursive: true, force: true });
  const components = globSync('src/**/*.astro', { cwd: root }).map(convert);
  writeFileSync(join(root, folder, 'tsconfig.json'), JSON.stringify(settings));
  const byFile = new Map(components.map((each) => [join(folder, `${each.file}.tsx`), each]));
  const unread = components.flatMap(({ file, source, converted }) =>
    converted.diagnostics.map(({ message, position }) => `${placeIn(file, source, position.start)}: ${message}`),
  );
  const found = report([...byFile.keys()]).flatMap((each) => describe(each, byFile.get(each.filename)) ?? []);
  for (const line of [...unread, ...found]) console.error(line);
  console.log(`${String(components.length)} components, ${String(unread.length + found.length)} errors`);
  if (unread.length + found.length > 0) process.exitCode = 1;
}

if (import.meta.main) await runPlainly(() => Promise.resolve(checkTypes()));
