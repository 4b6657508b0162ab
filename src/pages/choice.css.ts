/** What a comparison of more texts than the site's one style sheet knows needs beside it. */
import { choiceCss } from '../model/choice-css.ts';
import { listColumns } from '../model/column.ts';
import { loadCorpus } from '../model/site.ts';
import manyTexts from '../styles/many-texts.css?raw';

export async function GET(): Promise<Response> {
  const corpus = await loadCorpus();
  // One row more than topics: what belongs to the theme and to none of them.
  const topics = Math.max(0, ...corpus.themes.map((theme) => theme.topics.length + 1));
  return new Response(manyTexts + choiceCss(listColumns(corpus).length, topics), {
    headers: { 'Content-Type': 'text/css; charset=utf-8' },
  });
}
