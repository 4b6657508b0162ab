/** A notice and every passage of it as BibTeX, RIS and CSL-JSON, for reference managers. */
import type { APIRoute } from 'astro';
import { formatBibtex } from '../../../cite/bibtex.ts';
import { formatCslJson } from '../../../cite/csl-json.ts';
import { referPassage } from '../../../cite/refer.ts';
import { referNotice } from '../../../cite/reference.ts';
import { formatRis } from '../../../cite/ris.ts';
import { address } from '../../../model/address.ts';
import { loadCorpus } from '../../../model/site.ts';

const TYPES = { bib: 'application/x-bibtex', ris: 'application/x-research-info-systems', json: 'application/json' };

export async function getStaticPaths() {
  const { notices } = await loadCorpus();
  return notices.flatMap(({ id }) => Object.keys(TYPES).map((ending) => ({ params: { name: id, ending } })));
}

export const GET: APIRoute<never, { name: string; ending: keyof typeof TYPES }> = async ({ params }) => {
  const corpus = await loadCorpus();
  const notice = corpus.notice(params.name);
  const references = [
    referNotice(notice, address(`/notices/${notice.id}/`)),
    ...corpus.passages
      .filter((passage) => passage.notice === notice.id)
      .map((passage) => referPassage(corpus, passage, address)),
  ];
  // The day of access is the reader's to fill in, on import.
  const text = {
    bib: () => references.map((reference) => formatBibtex(reference, null)).join('\n'),
    ris: () => references.map((reference) => formatRis(reference, null)).join(''),
    json: () => formatCslJson(references, null),
  }[params.ending]();
  return new Response(text, { headers: { 'Content-Type': `${TYPES[params.ending]}; charset=utf-8` } });
};
