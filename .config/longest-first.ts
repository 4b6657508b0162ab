/** The order of the test files: what takes longest begins first, so that no worker is left with it at the end. */
import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Browser tests that take long for their size, by which Vitest goes where it has not yet seen them run; the longest first. */
const LONG: readonly string[] = [
  'many-texts',
  'every-kind',
  'missing-part',
  'search',
  'firefox',
  'print',
  'export',
  'keyboard',
  'asking',
  'words',
];

function rank({ moduleId }: TestSpecification): number {
  const at = LONG.indexOf(basename(moduleId, '.test.ts'));
  return at === -1 ? LONG.length : at;
}

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.every(({ project }) => project.name === 'browser')
      ? sorted.toSorted((a, b) => rank(a) - rank(b))
      : sorted;
  }
}
