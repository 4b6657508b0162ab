/**
 * The search's files of the site that is being built or developed, made once.
 */
import { createHash } from 'node:crypto';
import { once } from '../text/once.ts';
import { loadSayings } from '../model/site-editors.ts';
import { loadCorpus } from '../model/site.ts';
import { buildHelp } from './build-help.ts';
import { buildIndex } from './build-index.ts';
import type { Catalogue } from './catalogue.ts';
import { writeFile, writeHeld } from './index-file.ts';
import { readSearchVocabulary } from './read-search-vocabulary.ts';
import { searchInput, type SearchInput } from './search-document.ts';

export interface SiteIndex {
  /** Its folder's name, which changes with what is in it. */
  folder: string;
  /** In how many files its parts stand. */
  counts: Catalogue['files'];
  /** The catalogue as the search page holds it, JSON without a `<`. */
  catalogue: string;
  /** Content of each other file by its name. */
  files: Map<string, string>;
}

/** What both searches are made from, gathered once. */
export const loadSearchInput = once(async (): Promise<SearchInput> =>
  searchInput(await loadCorpus(), await readSearchVocabulary(), await loadSayings()),
);

export const loadSiteIndex = once(async (): Promise<SiteIndex> => {
  const given = await loadSearchInput();
  const payloads = buildIndex(given).set('help', buildHelp(given));
  const held = payloads.get('catalogue') as Catalogue;
  payloads.delete('catalogue');
  const catalogue = writeHeld(held);
  const files = new Map([...payloads].map(([name, payload]) => [`${name}.js`, writeFile(name, payload)]));
  const hash = createHash('sha256').update(catalogue);
  for (const content of files.values()) hash.update(content);
  return { folder: hash.digest('hex').slice(0, 10), counts: held.files, catalogue, files };
});
