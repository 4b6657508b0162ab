/**
 * Licence notices of all third-party code that the site ships. The bundler lists the packages whose modules it bundles;
 * a package may hold others' code in its own files (docx holds nanoid), and Pagefind's runtime is no part of the bundle.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Shipped beside the bundle: the runtime of the search by likeness, in `pagefind/`. */
const BESIDE_THE_BUNDLE = ['pagefind'];

/**
 * The bundler's notices, and those of what is shipped besides.
 *
 * @param {string} notices as the bundler writes them, a heading `## name - version (licence)` for each package
 * @param {string} modules the folder of installed packages
 */
export function completeNotices(notices, modules) {
  const named = new Set([...notices.matchAll(/^## (\S+) - /gmu)].map(([, name = '']) => name));
  const waiting = [...named].flatMap((name) => dependencies(modules, name)).concat(BESIDE_THE_BUNDLE);
  const added = [];
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    // Types are no code.
    if (named.has(name) || name.startsWith('@types/')) continue;
    named.add(name);
    waiting.push(...dependencies(modules, name));
    added.push(noticeOf(modules, name));
  }
  return [notices.trimEnd(), ...added].join('\n\n') + '\n';
}

/**
 * @param {string} modules
 * @param {string} name
 * @returns {{ version: string, license: string, dependencies?: Record<string, string> }}
 */
const manifest = (modules, name) => JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8'));

/**
 * What its files may hold of others.
 *
 * @param {string} modules
 * @param {string} name
 */
function dependencies(modules, name) {
  if (!existsSync(join(modules, name))) throw new Error(`the package ${name} is shipped and is not installed`);
  return Object.keys(manifest(modules, name).dependencies ?? {});
}

/**
 * @param {string} modules
 * @param {string} name
 */
function noticeOf(modules, name) {
  const { version, license } = manifest(modules, name);
  const folder = join(modules, name);
  const [found] = readdirSync(folder, { withFileTypes: true }).filter((one) => /^licen[cs]e(?:\.|$)/iu.test(one.name));
  if (found === undefined) throw new Error(`the package ${name} is shipped and has no licence text`);
  const path = join(folder, found.name);
  const files = found.isDirectory() ? readdirSync(path).map((one) => join(path, one)) : [path];
  const texts = files.map((file) => readFileSync(file, 'utf8').trim());
  return [`## ${name} - ${version} (${license})`, ...texts].join('\n\n');
}
