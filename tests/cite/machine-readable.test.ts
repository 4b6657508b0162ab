import { describe, expect, it } from 'vitest';
import { noticeMeta } from '../../src/cite/dublin-core.ts';
import { writeFeed } from '../../src/cite/feed.ts';
import { datasetJsonLd, noticeJsonLd, writeJsonLd } from '../../src/cite/json-ld.ts';
import { buildCorpus } from '../../src/model/build-corpus.ts';
import { readContent } from '../../src/model/read-content.ts';

const corpus = buildCorpus(await readContent());
const address = (path: string): string => `https://example.org${path}`;
const full = corpus.notice('pudong-2024');
const dateless = corpus.notice('putuo-2024');
const numberless = corpus.notice('pudong-2025');

describe('schema.org', () => {
  it('a notice has its bureau, number and date, and no property for what it lacks', () => {
    expect(noticeJsonLd(full, address('/notices/pudong-2024/'))).toMatchObject({
      '@type': 'CreativeWork',
      name: '2024年浦东新区民政工作要点',
      author: [{ '@type': 'GovernmentOrganization', name: '上海市浦东新区民政局' }],
      identifier: { value: '浦民发〔2024〕8号' },
      datePublished: '2024-02-06',
    });
    expect(noticeJsonLd(dateless, '')).not.toHaveProperty('datePublished');
    expect(noticeJsonLd(numberless, '')).not.toHaveProperty('identifier');
  });

  it('a comparison is a data set of the notices it draws on, over their years', () => {
    const page = {
      name: '殡葬',
      description: '',
      url: '',
      notices: corpus.notices,
      files: [{ url: 'a.csv', type: 'text/csv' }],
    };
    expect(datasetJsonLd(page)).toMatchObject({ '@type': 'Dataset', temporalCoverage: '2024/2025' });
  });

  it('no word of a notice can close the block that it stands in', () => {
    const text = writeJsonLd([{ '@type': 'CreativeWork', name: '</script><script>alert(1)</script>' }]);
    expect(text).not.toContain('<');
    expect((JSON.parse(text) as { '@graph': { name: string }[] })['@graph'][0]?.name).toContain('</script>');
  });
});

describe('Dublin Core', () => {
  it('leaves out what the source does not tell', () => {
    const names = (elements: { name: string }[]): string[] => elements.map((element) => element.name);
    expect(names(noticeMeta(full, ''))).toContain('DC.date');
    expect(names(noticeMeta(dateless, ''))).not.toContain('DC.date');
  });
});

describe('the feed', () => {
  const feed = writeFeed(corpus.notices, address);
  it('has an entry for each notice with an id, a title, a link and a moment', () => {
    const entries = feed.split('<entry>').slice(1);
    expect(entries).toHaveLength(corpus.notices.length);
    for (const entry of entries) {
      expect(entry).toMatch(/<id>https:\/\/example\.org\/notices\/[a-z0-9-]+\/<\/id>/);
      expect(entry).toMatch(/<updated>\d{4}-\d{2}-\d{2}T00:00:00\+08:00<\/updated>/);
    }
    expect(feed).toContain('原文未载日期');
  });
  it('puts the newest first', () => {
    const newer = { ...full, id: 'newer-2027', added: '2027-01-01' };
    const ids = [...writeFeed([full, newer, dateless], address).matchAll(/<entry>\s*<id>([^<]*)</g)].map(
      (match) => match[1],
    );
    expect(ids[0]).toContain('newer-2027');
  });
  it('escapes what XML would read', () => {
    expect(writeFeed([{ ...full, title: 'a<b>&"' }], address)).toContain('<title>a&lt;b&gt;&amp;&quot;</title>');
  });
});
