/** Citations of the made-up corpus, in every format to the last sign: what the source tells and nothing that it does not. */
import { describe, expect, it } from 'vitest';
import { formatBibtex } from '../../src/cite/bibtex.ts';
import { cslItem, formatCslJson } from '../../src/cite/csl-json.ts';
import { noticeMeta } from '../../src/cite/dublin-core.ts';
import { writeFeed } from '../../src/cite/feed.ts';
import { formatsOf } from '../../src/cite/formats.ts';
import { formatGbt7714, titleAdditions } from '../../src/cite/gbt7714.ts';
import { datasetJsonLd, noticeJsonLd, pageJsonLd, siteJsonLd, writeJsonLd } from '../../src/cite/json-ld.ts';
import { namePlace, nameWay } from '../../src/cite/locator.ts';
import { nameMissingFields } from '../../src/cite/missing-fields.ts';
import { formatProse, formatQuotation } from '../../src/cite/prose.ts';
import { referEntry } from '../../src/cite/reference-to-passage.ts';
import { referPassage } from './refer-passage.ts';
import { referNotice, referPage, type Reference } from '../../src/cite/reference.ts';
import { formatRis } from '../../src/cite/ris.ts';
import type { Passage } from '../../src/schema/passage.ts';
import { loadFixture } from '../fixture/fixture.ts';

const { corpus } = await loadFixture();
const address = (path: string): string => `https://example.org${path}`;
const passage = (notice: string, words: string): Passage => {
  const found = corpus.passages.find((each) => each.notice === notice && each.text.startsWith(words));
  if (!found) throw new Error(`no “${words}” in ${notice}`);
  return found;
};
const summary = referPassage(corpus, passage('ningzhou-2030', '建成长者食堂'), address);
const plan = referPassage(corpus, passage('linhu-2030', '组织海葬'), address);
const cover = referPassage(corpus, passage('ningzhou-2030', '现将'), address);
const bare = referPassage(corpus, passage('linhu-2031', '新增养老床位'), address);
const item = referEntry(corpus, corpus.entryOf(passage('linhu-2030', '新增社区为老')), address);
const whole = referNotice(corpus.notice('ningzhou-2030'), 'https://example.org/notices/ningzhou-2030/');
const page = referPage({ key: 'theme', title: '养老服务', url: 'https://example.org/themes/' });
const DAY = '2030-03-01';

describe('what is cited', () => {
  it('a passage of a summary: the notice’s title, its own part’s title and place, the words, the anchor', () => {
    expect(summary).toEqual({
      kind: 'notice',
      key: 'ningzhou-2030-jfef',
      responsible: ['宁州市民政局'],
      title: '关于印发《2030年宁州市民政工作要点》的通知',
      text: '2029年工作总结',
      number: '宁民发〔2030〕1号',
      issued: '2030-01-15',
      place: '2029年工作总结第一部分第（一）项',
      pages: null,
      quote: '建成长者食堂40家。',
      url: 'https://example.org/notices/ningzhou-2030/#jfef',
      paged: false,
    });
  });

  it('a passage of a plan: its place without the part, which is the notice itself', () => {
    expect(plan).toMatchObject({ text: '2030年临湖区民政工作要点', place: '第二部分第1项', quote: '组织海葬80例。' });
  });

  it('a line of the covering notice is of the covering notice', () => {
    expect(cover).toMatchObject({ text: '关于印发《2030年宁州市民政工作要点》的通知', place: '印发通知' });
    const noCover = referPassage(corpus, passage('linhu-2030', '临民发'), address);
    expect(noCover).toMatchObject({ text: '2030年临湖区民政工作要点', place: '印发通知' });
  });

  it('an item as a whole has no words, and its own anchor and id', () => {
    expect(item).toMatchObject({
      key: 'linhu-2030-p1-2',
      place: '第一部分第2项',
      quote: null,
      url: 'https://example.org/notices/linhu-2030/#p1-2',
    });
  });

  it('a notice has no place', () => {
    expect(whole).toMatchObject({ text: '2030年宁州市民政工作要点', place: null, pages: null, quote: null });
  });

  it('only what has words can be quoted', () => {
    const ids = (reference: Reference): string[] => formatsOf(reference).map(({ id }) => id);
    expect(ids(plan)).toEqual(['gbt7714', 'plain', 'quotation', 'bibtex', 'ris', 'csl-json']);
    expect(ids(item)).toEqual(['gbt7714', 'plain', 'bibtex', 'ris', 'csl-json']);
    expect(ids(page)).toEqual(['gbt7714', 'plain', 'bibtex', 'ris', 'csl-json']);
  });
});

describe('what the source does not tell is said', () => {
  it.each([
    ['a web page’s passage', plan, ['来源文本不分页']],
    ['a text without number and date', bare, ['原文未载文号', '原文未载成文日期', '来源文本不分页']],
    ['a whole notice: no page is missing', whole, []],
    ['a passage with its page', { ...plan, paged: true }, []],
    ['this site’s own page', page, []],
  ])('%s', (_, reference, missing) => {
    expect(nameMissingFields(reference)).toEqual(missing);
  });
});

describe('GB/T 7714', () => {
  it.each([
    [
      'a passage of a summary',
      summary,
      '宁州市民政局. 关于印发《2030年宁州市民政工作要点》的通知：宁民发〔2030〕1号：2029年工作总结第一部分第（一）项[EB/OL]. （2030-01-15）[引用日期]. https://example.org/notices/ningzhou-2030/#jfef.',
    ],
    [
      'without number and date',
      bare,
      `宁州市临湖区民政局. 2031年临湖区民政工作要点：第一部分第1项[EB/OL]. [引用日期]. ${bare.url}.`,
    ],
    ['a page of this site', page, '民政要点对照. 养老服务[EB/OL]. [引用日期]. https://example.org/themes/.'],
  ])('%s', (_, reference, line) => {
    expect(formatGbt7714(reference, null)).toBe(line);
    expect(formatGbt7714(reference, DAY)).toBe(line.replace('引用日期', DAY));
  });

  it('the page stands in brackets behind a place, and alone where there is no place', () => {
    expect(titleAdditions({ ...plan, number: null, pages: [3, 4] })).toEqual(['第二部分第1项（第3-4页）']);
    expect(titleAdditions({ ...plan, number: null, place: null, pages: [3, 3] })).toEqual(['第3页']);
    expect(titleAdditions({ ...plan, number: '', place: null })).toEqual([]);
  });
});

describe('plain words', () => {
  const site = '见“民政要点对照”（非官方整理，以发文机关文本为准）：';
  const source = '宁州市民政局：《2029年工作总结》（宁民发〔2030〕1号，2030年1月15日），第一部分第（一）项。';

  it('name the part once, and the day where there is one', () => {
    expect(formatProse(summary, null)).toBe(`${source}${site}${summary.url}。`);
    expect(formatProse(summary, DAY)).toBe(`${source}${site}${summary.url}，2030年3月1日访问。`);
    expect(formatProse(page, DAY)).toBe('民政要点对照：养老服务，https://example.org/themes/，2030年3月1日访问。');
    expect(formatProse(whole, null)).toContain('（宁民发〔2030〕1号，2030年1月15日）。见');
  });

  it('a quotation has the words first and the day last; without words it is the plain citation', () => {
    expect(formatQuotation(summary, null)).toBe(`建成长者食堂40家。\n——${source}${summary.url}`);
    expect(formatQuotation(summary, DAY)).toBe(`建成长者食堂40家。\n——${source}${summary.url}，2030年3月1日访问`);
    expect(formatQuotation(item, DAY)).toBe(formatProse(item, DAY));
  });
});

describe('records for programs', () => {
  const ris = (reference: Reference, accessed: string | null): string[] => formatRis(reference, accessed).split('\r\n');

  it('RIS has a line for all that is known', () => {
    expect(ris({ ...summary, pages: [3, 3], paged: true }, '2030-03-01T08:00:00Z')).toEqual([
      'TY  - ELEC',
      'ID  - ningzhou-2030-jfef',
      'AU  - 宁州市民政局',
      'TI  - 关于印发《2030年宁州市民政工作要点》的通知',
      'PY  - 2030',
      'DA  - 2030/01/15',
      'T2  - 民政要点对照',
      'M2  - number: 宁民发〔2030〕1号',
      'N1  - 2029年工作总结第一部分第（一）项，第3页',
      'AB  - 建成长者食堂40家。',
      'UR  - https://example.org/notices/ningzhou-2030/#jfef',
      'Y2  - 2030/03/01',
      'LA  - zh-CN',
      'ER  - ',
      '',
    ]);
  });

  it('RIS has no line for what is not known', () => {
    expect(ris(page, null)).toEqual([
      'TY  - ELEC',
      'ID  - theme',
      'AU  - 民政要点对照',
      'TI  - 养老服务',
      'T2  - 民政要点对照',
      'UR  - https://example.org/themes/',
      'LA  - zh-CN',
      'ER  - ',
      '',
    ]);
  });

  it('CSL-JSON has a field for all that is known, and none for what is not', () => {
    expect(cslItem({ ...summary, pages: [3, 4] }, null)).toEqual({
      id: 'ningzhou-2030-jfef',
      type: 'webpage',
      author: [{ literal: '宁州市民政局' }],
      title: '关于印发《2030年宁州市民政工作要点》的通知',
      number: '宁民发〔2030〕1号',
      'container-title': '民政要点对照',
      issued: { 'date-parts': [[2030, 1, 15]] },
      section: '2029年工作总结第一部分第（一）项',
      page: '3-4',
      abstract: '建成长者食堂40家。',
      note: 'number: 宁民发〔2030〕1号\n来源文本不分页',
      URL: 'https://example.org/notices/ningzhou-2030/#jfef',
      language: 'zh-CN',
    });
    expect(Object.keys(cslItem(page, null))).toEqual([
      'id',
      'type',
      'author',
      'title',
      'container-title',
      'URL',
      'language',
    ]);
    expect(cslItem({ ...plan, pages: [5, 5] }, DAY)).toMatchObject({
      page: '5',
      accessed: { 'date-parts': [[2030, 3, 1]] },
    });
    expect(JSON.parse(formatCslJson([plan, bare], null))).toEqual([cslItem(plan, null), cslItem(bare, null)]);
  });

  it('BibTeX makes every sign of TeX plain, in names as in titles', () => {
    const entry = formatBibtex({ ...bare, responsible: ['甲$局'], title: '1^2~3\\' }, null);
    expect(entry).toContain('author = {{甲\\$局}},');
    expect(entry).toContain('title = {1\\textasciicircum{}2\\textasciitilde{}3\\textbackslash{}},');
    expect(formatBibtex(page, null)).not.toMatch(/titleaddon|date|note/u);
  });
});

describe('a place in a notice', () => {
  it.each([
    [{ kind: 'section', label: '（二）', heading: null }, '第（二）部分'],
    [{ kind: 'item', label: '（二）', heading: null }, '第（二）项'],
    [{ kind: 'item', label: ' 3． ', heading: null }, '第3项'],
    [{ kind: 'item', label: '十二是', heading: null }, '“十二是”项'],
    [{ kind: 'item', label: '首先，', heading: '完善服务' }, '“首先”项'],
    [{ kind: 'section', label: '第一部分', heading: '工作总结' }, '第一部分'],
    [{ kind: 'item', label: '第三条', heading: null }, '第三条'],
    [{ kind: 'item', label: '⑴', heading: '新建议事厅' }, '第（1）项'],
    [{ kind: 'item', label: '②', heading: '推进' }, '第②项'],
    [{ kind: 'item', label: '12', heading: null }, '第12项'],
    [{ kind: 'item', label: 'A', heading: null }, 'A'],
    [{ kind: 'item', label: null, heading: '增加床位' }, '“增加床位”段'],
    [{ kind: 'item', label: null, heading: null }, ''],
  ] as const)('%o is %s', (place, name) => {
    expect(namePlace(place)).toBe(name);
  });

  it('is told from the outside in', () => {
    expect(
      nameWay([
        { kind: 'section', label: '二、', heading: null },
        { kind: 'item', label: '5、', heading: null },
      ]),
    ).toBe('第二部分第5项');
  });
});

describe('for search engines and libraries', () => {
  const ningzhou = corpus.notice('ningzhou-2030');
  const linhu = corpus.notice('linhu-2030');
  const bureau = (name: string, area: string) => ({
    '@type': 'GovernmentOrganization',
    name,
    areaServed: { '@type': 'AdministrativeArea', name: area },
  });

  it('a notice with its parts, each of its own year', () => {
    expect(noticeJsonLd(ningzhou, 'u')).toEqual({
      '@type': 'CreativeWork',
      '@id': 'u',
      url: 'u',
      name: '2030年宁州市民政工作要点',
      alternateName: '关于印发《2030年宁州市民政工作要点》的通知',
      description: '宁州市民政局印发的通知，《2029年工作总结》、《2030年工作计划》。',
      genre: '通知',
      inLanguage: 'zh-CN',
      author: bureau('宁州市民政局', '宁州市'),
      identifier: { '@type': 'PropertyValue', name: '发文字号', value: '宁民发〔2030〕1号' },
      datePublished: '2030-01-15',
      temporalCoverage: '2030',
      spatialCoverage: { '@type': 'AdministrativeArea', name: '宁州市' },
      hasPart: [
        { '@type': 'CreativeWork', name: '2029年工作总结', temporalCoverage: '2029', url: 'u#summary-2029' },
        { '@type': 'CreativeWork', name: '2030年工作计划', temporalCoverage: '2030', url: 'u#plan-2030' },
      ],
    });
  });

  it('a notice has no property for what it lacks, and its source’s address where that is known', () => {
    const bareKeys = Object.keys(noticeJsonLd(corpus.notice('linhu-2031'), 'u'));
    for (const key of ['alternateName', 'identifier', 'datePublished', 'isBasedOn'])
      expect(bareKeys).not.toContain(key);
    const sourced = { ...linhu, source: { ...linhu.source, url: 'https://linhu.example/1' } };
    expect(noticeJsonLd(sourced, 'u')).toMatchObject({ isBasedOn: 'https://linhu.example/1' });
  });

  it('the bureaus of a joint notice are all its authors', () => {
    const joint = { ...linhu, jointly: ['临湖区财政局'] };
    const authors = [
      bureau('宁州市临湖区民政局', '临湖区'),
      { '@type': 'GovernmentOrganization', name: '临湖区财政局' },
    ];
    expect(noticeJsonLd(joint, 'u')['author']).toEqual(authors);
    const dataset = datasetJsonLd({ name: '', description: '', url: '', notices: [joint], files: [] });
    expect(dataset['isBasedOn']).toEqual([
      { '@type': 'CreativeWork', name: linhu.title, author: authors, identifier: '临民发〔2030〕2号' },
    ]);
  });

  it('a comparison: its span of years, its places once, its notices and files', () => {
    const notices = [ningzhou, linhu, corpus.notice('linhu-2031')];
    const files = [{ url: 'a.csv', type: 'text/csv' }];
    expect(datasetJsonLd({ name: '殡葬', description: '说明', url: 'u', notices, files })).toMatchObject({
      name: '殡葬',
      description: '说明',
      temporalCoverage: '2030/2031',
      spatialCoverage: [
        { '@type': 'AdministrativeArea', name: '宁州市' },
        { '@type': 'AdministrativeArea', name: '临湖区' },
      ],
      license: 'https://creativecommons.org/licenses/by/4.0/',
      distribution: [{ '@type': 'DataDownload', contentUrl: 'a.csv', encodingFormat: 'text/csv' }],
    });
    const one = datasetJsonLd({ name: '', description: '', url: '', notices: [corpus.notice('linhu-2031')], files });
    expect(one).toMatchObject({
      temporalCoverage: '2031',
      isBasedOn: [
        {
          '@type': 'CreativeWork',
          name: '2031年临湖区民政工作要点',
          author: bureau('宁州市临湖区民政局', '临湖区'),
        },
      ],
    });
    expect((one['isBasedOn'] as object[])[0]).not.toHaveProperty('identifier');
  });

  it('the way to a page is counted from one, and the site says how it is searched', () => {
    const crumbs = [
      { name: '主题', url: 'a' },
      { name: '养老服务', url: 'b' },
    ];
    const page = { kind: 'WebPage', url: 'b', home: 'h', title: 't', description: 'd', picture: 'p' } as const;
    expect(pageJsonLd({ ...page, crumbs, main: { '@id': 'm' }, updated: '2030-01-15' })).toMatchObject({
      mainEntity: { '@id': 'm' },
      dateModified: '2030-01-15',
      breadcrumb: {
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: '主题', item: 'a' },
          { '@type': 'ListItem', position: 2, name: '养老服务', item: 'b' },
        ],
      },
    });
    for (const key of ['mainEntity', 'dateModified', 'breadcrumb'])
      expect(pageJsonLd({ ...page, crumbs: [] })).not.toHaveProperty(key);
    expect(siteJsonLd('u', 's', 'd')).toMatchObject({ potentialAction: { target: { urlTemplate: 's?q={q}' } } });
  });

  it('no word of a notice can close the block that it stands in', () => {
    const text = writeJsonLd([{ '@type': 'CreativeWork', name: '</script><script>alert(1)</script>' }]);
    expect(text).not.toContain('<');
    expect((JSON.parse(text) as { '@graph': { name: string }[] })['@graph'][0]?.name).toContain('</script>');
  });

  it('Dublin Core has each author, number and date once, and the address or else the note of the source', () => {
    const of = (notice: Parameters<typeof noticeMeta>[0], name: string): string[] =>
      noticeMeta(notice, 'u').flatMap((element) => (element.name === name ? [element.content] : []));
    expect(of(ningzhou, 'DC.title')).toEqual(['关于印发《2030年宁州市民政工作要点》的通知']);
    expect(of(linhu, 'DC.title')).toEqual(['2030年临湖区民政工作要点']);
    expect(of({ ...linhu, jointly: ['临湖区财政局'] }, 'citation_author')).toEqual([
      '宁州市临湖区民政局',
      '临湖区财政局',
    ]);
    expect(of(linhu, 'DC.identifier')).toEqual(['临民发〔2030〕2号', 'u']);
    expect(of(corpus.notice('linhu-2031'), 'DC.identifier')).toEqual(['u']);
    expect(of(linhu, 'citation_publication_date')).toEqual(['2030/02/10']);
    expect(of(linhu, 'DC.source')).toEqual(['测试用的虚构文本。']);
    expect(of({ ...linhu, source: { ...linhu.source, url: 'https://x.example/' } }, 'DC.source')).toEqual([
      'https://x.example/',
    ]);
  });
});

describe('the feed', () => {
  const entriesOf = (feed: string): string[] =>
    [...feed.matchAll(/<entry>\s*<id>https:\/\/example\.org\/notices\/([^/]*)\//gu)].map(([, id = '']) => id);

  it('the newest first, those of one day by id, and the feed is as new as its newest', () => {
    const sameDay = { ...corpus.notice('dongshan-2030'), id: 'dongshan-2029', added: '2030-03-01' };
    const older = { ...corpus.notice('dongshan-2030'), id: 'a-2030', added: '2030-02-28' };
    const feed = writeFeed([older, corpus.notice('linhu-2030'), sameDay], address);
    expect(entriesOf(feed)).toEqual(['dongshan-2029', 'linhu-2030', 'a-2030']);
    expect(feed.split('<entry>')[0]).toContain('<updated>2030-03-01T00:00:00+08:00</updated>');
  });

  it('an entry tells bureau, number, date and when it was taken in, and says what is missing', () => {
    expect(writeFeed([corpus.notice('linhu-2030')], address)).toContain(
      '<summary>宁州市临湖区民政局，临民发〔2030〕2号，2030年2月10日。2030年3月1日收入本站。</summary>',
    );
    expect(writeFeed([corpus.notice('linhu-2031')], address)).toContain(
      '<summary>宁州市临湖区民政局，原文未载文号，原文未载日期。2031年3月1日收入本站。</summary>',
    );
  });

  it('escapes what XML would read', () => {
    const feed = writeFeed([{ ...corpus.notice('linhu-2030'), title: `a<b>&"'` }], address);
    expect(feed).toContain("<title>a&lt;b&gt;&amp;&quot;'</title>");
  });

  it('a feed of nothing is still a feed', () => {
    expect(writeFeed([], address)).toContain('<updated>1970-01-01T00:00:00+08:00</updated>');
  });
});
