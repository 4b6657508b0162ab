/** Which unit tests import a file, by however many files between, the most direct first. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Matches `import { a } from './a.ts'` over several lines; not an import of types alone. */
const imported = /(?:^|\n)(?:import|export)(?!\s+type\b)[^;]*?from '(\.[^']+\.ts)'/gu;
/** Tests that are no unit tests, that take long, or that run a script and so import nothing of it. */
const passedOver = /^tests\/(?:site|browser|all|scripts)\/|(?:cases|lossless|fuzz|ten-citations)\.test\.ts$/u;

export function nearestTests(project: string): (file: string) => string[] {
  const known = new Map<string, string[]>();
  const importsOf = (file: string): string[] => {
    const before = known.get(file);
    if (before) return before;
    const text = existsSync(join(project, file)) ? readFileSync(join(project, file), 'utf8') : '';
    const found = [...text.matchAll(imported)].map(([, path]) => join(dirname(file), path ?? ''));
    known.set(file, found);
    return found;
  };
  const distances = (test: string): Map<string, number> => {
    const far = new Map([[test, 0]]);
    for (const [file, steps] of far) for (const next of importsOf(file)) if (!far.has(next)) far.set(next, steps + 1);
    return far;
  };
  const tests = readdirSync(join(project, 'tests'), { recursive: true, encoding: 'utf8' })
    .map((name) => join('tests', name))
    .filter((name) => name.endsWith('.test.ts') && !passedOver.test(name))
    .map((test) => ({ test, far: distances(test) }));
  return (file) =>
    tests
      .filter(({ far }) => far.has(file))
      .sort((a, b) => (a.far.get(file) ?? 0) - (b.far.get(file) ?? 0))
      .map(({ test }) => test);
}
