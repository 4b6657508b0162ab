/** The public data files and their descriptor. */
import type { APIRoute } from 'astro';
import { describeData, publicData } from '../../export/data-package.ts';
import { address } from '../../model/address.ts';
import { codingVersion } from '../../model/last-update.ts';
import { loadEditorData } from '../../export/load-editor-data.ts';
import { loadCorpus } from '../../model/site.ts';

const DESCRIPTOR = 'datapackage.json';

export async function getStaticPaths() {
  const { files, moved } = publicData(await loadCorpus(), await loadEditorData());
  const names = [...[...files, ...moved].map(({ name }) => name), DESCRIPTOR];
  return names.map((name) => ({
    params: { name: name.slice(0, name.lastIndexOf('.')), ending: name.slice(name.lastIndexOf('.') + 1) },
  }));
}

export const GET: APIRoute<never, { name: string; ending: string }> = async ({ params }) => {
  const corpus = await loadCorpus();
  const data = await loadEditorData();
  const name = `${params.name}.${params.ending}`;
  if (name === DESCRIPTOR) {
    const described = describeData(corpus, data, { site: address('/'), created: codingVersion(corpus) });
    return new Response(`${JSON.stringify(described, null, 2)}\n`, {
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
    });
  }
  const { files, moved } = publicData(corpus, data);
  const file = [...files, ...moved].find((each) => each.name === name);
  if (!file) throw new Error(`no data file “${name}”`);
  return new Response(file.body, { headers: { 'Content-Type': `${file.type}; charset=utf-8` } });
};
