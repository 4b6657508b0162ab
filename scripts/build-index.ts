/**
 * Builds the search's index over the content and writes it into the built site.
 *
 *     node scripts/build-index.ts [dist]
 */
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildCorpus } from '../src/model/build-corpus.ts';
import { readContent } from '../src/model/read-content.ts';
import { buildIndex } from '../src/search/build-index.ts';
import { readSearchWords } from '../src/search/read-words.ts';
import { searchInput } from '../src/search/record.ts';

const dist = process.argv[2] ?? 'dist';
if (!existsSync(join(dist, 'search', 'index.html'))) {
  console.error(`There is no search page in ${dist}/ to make an index for. Build the pages first: npm run build:pages`);
  process.exit(1);
}
const corpus = buildCorpus(await readContent());
const files = await buildIndex(searchInput(corpus, await readSearchWords()));
const folder = join(dist, 'search-index');
await rm(folder, { recursive: true, force: true });
for (const [name, content] of files) {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), content);
}
const bytes = [...files.values()].reduce((sum, content) => sum + content.length, 0);
console.log(
  `search: ${String(corpus.passages.length)} passages of ${String(corpus.notices.length)} notices, ${String(files.size)} files, ${String(Math.round(bytes / 1000))} KB`,
);
