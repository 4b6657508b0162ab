/** The reading pages against the content: every passage at its anchor, word for word, and nothing between. */
import { expect, test } from 'vitest';
import { buildCorpus } from '../../src/model/build-corpus.ts';
import { readContent } from '../../src/model/read-content.ts';
import { pagesOf } from './built-site.ts';
import { sites } from './site.ts';

const corpus = buildCorpus(await readContent());
const pages = new Map(pagesOf(sites[0].folder).map((page) => [page.file, page]));

test.for(corpus.notices.map((notice) => notice.id))('%s stands whole on its reading page', (id) => {
  const page = pages.get(`notices/${id}/index.html`);
  const byAnchor = new Map(page?.elements.map((element) => [element.attributes['id'], element.text]));
  const passages = corpus.passages.filter((passage) => passage.notice === id);
  const differing = passages.filter(
    (passage) =>
      byAnchor.get(passage.key)?.replace(/\s+/gu, '') !== ((passage.label ?? '') + passage.text).replace(/\s+/gu, ''),
  );
  expect(differing.map((passage) => [passage.id, passage.text, byAnchor.get(passage.key)])).toEqual([]);
  const order = page?.elements
    .map((element) => element.attributes['id'])
    .filter((anchor) => passages.some(({ key }) => key === anchor));
  expect(order).toEqual(passages.map((passage) => passage.key));
});

test.for(corpus.notices.map((notice) => notice.id))('%s has an anchor for each of its parts and items', (id) => {
  const page = pages.get(`notices/${id}/index.html`);
  const notice = corpus.notice(id);
  const wanted = [
    ...notice.partNodes.map((part) => part.id),
    ...notice.partNodes.flatMap((part) =>
      part.entries.filter((entry) => entry.kind !== 'opening').map((entry) => entry.anchor),
    ),
  ];
  expect(wanted.filter((anchor) => !page?.ids.has(anchor))).toEqual([]);
});
