/** All named patterns, whichever modules a test has loaded: each module that names one is loaded here. */
import { readdirSync, readFileSync } from 'node:fs';
import { namedPatterns, type PatternRule } from '../../src/convert/pattern.ts';

const folder = new URL('../../src/', import.meta.url);
const naming = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => new URL(file, folder))
  .filter((file) => /^import .*\bname\b.* from '.*\/pattern\.ts';$/mu.test(readFileSync(file, 'utf8')));
for (const file of naming) await import(file.href);

export const allPatterns: readonly PatternRule[] = namedPatterns;
