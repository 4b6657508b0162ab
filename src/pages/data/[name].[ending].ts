/** The public data files and their descriptor. */
import type { APIRoute } from 'astro';
import { describeData, listDataFiles } from '../../export/data-package.ts';
import { address } from '../../model/address.ts';
import { lastUpdate } from '../../model/last-update.ts';
import { loadCorpus } from '../../model/site.ts';

const DESCRIPTOR = 'datapackage.json';

export async function getStaticPaths() {
  const names = [...listDataFiles(await loadCorpus()).map(({ name }) => name), DESCRIPTOR];
  return names.map((name) => ({
    params: { name: name.slice(0, name.lastIndexOf('.')), ending: name.slice(name.lastIndexOf('.') + 1) },
  }));
}

export const GET: APIRoute<never, { name: string; ending: string }> = async ({ params }) => {
  const corpus = await loadCorpus();
  const name = `${params.name}.${params.ending}`;
  if (name === DESCRIPTOR) {
    const described = describeData(corpus, address('/'), lastUpdate(corpus));
    return new Response(`${JSON.stringify(described, null, 2)}\n`, {
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
    });
  }
  const file = listDataFiles(corpus).find((each) => each.name === name);
  if (!file) throw new Error(`no data file “${name}”`);
  return new Response(file.text, { headers: { 'Content-Type': `${file.type}; charset=utf-8` } });
};
