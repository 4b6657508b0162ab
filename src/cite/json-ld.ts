/**
 * What a page is, for search engines and reference managers, in the words of schema.org; the types of `schema-dts` hold
 * every property to that vocabulary.
 *
 * A work plan is no law, so a notice is a `CreativeWork` with its number as identifier and not `Legislation`. What the
 * source does not tell (a number, a date) has no property: nothing is filled in. The licence covers what the editors
 * made; a notice is an official document, and its node has none.
 */
import type {
  AboutPageLeaf,
  AdministrativeAreaLeaf,
  BreadcrumbListLeaf,
  CollectionPageLeaf,
  CreativeWorkLeaf,
  DataDownloadLeaf,
  DatasetLeaf,
  DefinedTermSetLeaf,
  GovernmentOrganizationLeaf,
  IdReference,
  ListItemLeaf,
  OrganizationLeaf,
  SearchResultsPageLeaf,
  WebPageLeaf,
  WebSiteLeaf,
} from 'schema-dts';
import { issuerNames, type Notice } from '../schema/notice.ts';
import { LICENCE, SITE_NAME } from '../model/settings.ts';

/** What a page is itself. */
type PageNode = WebPageLeaf | AboutPageLeaf | CollectionPageLeaf | SearchResultsPageLeaf;

/**
 * A node of JSON-LD of a kind that is made here; `@context` is added where it is written. `Thing` would take any kind, and
 * TypeScript seconds to compare with all of them.
 */
export type JsonLd = PageNode | WebSiteLeaf | CreativeWorkLeaf | DatasetLeaf | DefinedTermSetLeaf;

const LANGUAGE = 'zh-CN';

/** What may be done with what the editors made, and with what they did not. */
const NOTICE_OF_RIGHTS = '通知原文是官方文件，不在许可之内；许可只及于本站所作的归类、对应和说明。';

/** Points to a node. Its type says so: an object without a type would be compared with every kind of thing. */
const nodeAt = (id: string): IdReference => ({ '@id': id });

const areaOf = (name: string): AdministrativeAreaLeaf => ({ '@type': 'AdministrativeArea', name });

const creator: OrganizationLeaf = { '@type': 'Organization', name: SITE_NAME };

/** The bureau that issued a notice, or all of them. */
function bureaus({ issuer, jointly }: Notice) {
  const first: GovernmentOrganizationLeaf = {
    '@type': 'GovernmentOrganization',
    name: issuer.name,
    areaServed: areaOf(issuer.area),
  };
  const others = jointly.map((name): GovernmentOrganizationLeaf => ({ '@type': 'GovernmentOrganization', name }));
  return others.length === 0 ? first : [first, ...others];
}

/** What kind of page it is, where it is not just a page. */
export type PageKind = 'WebPage' | 'AboutPage' | 'CollectionPage' | 'SearchResultsPage';

export interface DescribedPage {
  kind: PageKind;
  url: string;
  /** Address of the home page. */
  home: string;
  title: string;
  description: string;
  /** Address of its picture. */
  picture: string;
  /** ISO. */
  updated?: string | undefined;
  /** Where it stands, outermost first, itself included; empty on the home page. */
  crumbs: readonly { name: string; url: string }[];
  /** Node that the page is there for. */
  main?: { '@id': string } | undefined;
}

export function pageJsonLd(page: DescribedPage): PageNode {
  return {
    '@type': page.kind,
    '@id': `${page.url}#page`,
    url: page.url,
    name: page.title,
    description: page.description,
    inLanguage: LANGUAGE,
    isAccessibleForFree: true,
    isPartOf: nodeAt(`${page.home}#site`),
    license: LICENCE.path,
    copyrightNotice: NOTICE_OF_RIGHTS,
    primaryImageOfPage: { '@type': 'ImageObject', url: page.picture },
    ...(page.updated !== undefined && { dateModified: page.updated }),
    ...(page.crumbs.length > 0 && { breadcrumb: breadcrumbJsonLd(page.crumbs) }),
    ...(page.main && { mainEntity: nodeAt(page.main['@id']) }),
  };
}

export function siteJsonLd(home: string, search: string, description: string): WebSiteLeaf & { '@id': string } {
  return {
    '@type': 'WebSite',
    '@id': `${home}#site`,
    name: SITE_NAME,
    url: home,
    description,
    inLanguage: LANGUAGE,
    publisher: creator,
    license: LICENCE.path,
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${search}?q={q}` },
    },
  };
}

export function noticeJsonLd(notice: Notice, url: string): CreativeWorkLeaf & { '@id': string } {
  return {
    '@type': 'CreativeWork',
    '@id': url,
    url,
    name: notice.title,
    ...(notice.coverTitle !== null && { alternateName: notice.coverTitle }),
    description: `${issuerNames(notice).join('、')}印发的通知，${notice.parts.map(({ title }) => `《${title}》`).join('、')}。`,
    genre: '通知',
    inLanguage: LANGUAGE,
    author: bureaus(notice),
    ...(notice.number !== null && {
      identifier: { '@type': 'PropertyValue', name: '发文字号', value: notice.number },
    }),
    ...(notice.date !== null && { datePublished: notice.date }),
    temporalCoverage: String(notice.year),
    spatialCoverage: areaOf(notice.issuer.area),
    ...(notice.source.url !== undefined && { isBasedOn: notice.source.url }),
    hasPart: notice.parts.map((part) => ({
      '@type': 'CreativeWork',
      name: part.title,
      temporalCoverage: String(part.year),
      url: `${url}#${part.id}`,
    })),
  };
}

/** Data drawn from notices, with the files that it can be had as. */
export function datasetJsonLd(data: {
  name: string;
  description: string;
  url: string;
  notices: readonly Notice[];
  files: readonly { url: string; type: string }[];
  updated?: string | undefined;
}): DatasetLeaf & { '@id': string } {
  return {
    '@type': 'Dataset',
    '@id': data.url,
    url: data.url,
    name: data.name,
    description: data.description,
    inLanguage: LANGUAGE,
    isAccessibleForFree: true,
    license: LICENCE.path,
    copyrightNotice: NOTICE_OF_RIGHTS,
    creator,
    ...(data.updated !== undefined && { dateModified: data.updated }),
    temporalCoverage: spanOf(data.notices.map((notice) => notice.year)),
    spatialCoverage: [...new Set(data.notices.map((notice) => notice.issuer.area))].map(areaOf),
    isBasedOn: data.notices.map((notice) => ({
      '@type': 'CreativeWork',
      name: notice.title,
      author: bureaus(notice),
      ...(notice.number !== null && { identifier: notice.number }),
    })),
    distribution: data.files.map((file): DataDownloadLeaf => ({
      '@type': 'DataDownload',
      contentUrl: file.url,
      encodingFormat: file.type,
    })),
  };
}

/** The terms that the site explains. */
export function glossaryJsonLd(
  url: string,
  terms: readonly { name: string; description: string; url: string }[],
): DefinedTermSetLeaf & { '@id': string } {
  return {
    '@type': 'DefinedTermSet',
    '@id': url,
    url,
    name: '名词解释',
    inLanguage: LANGUAGE,
    license: LICENCE.path,
    creator,
    hasDefinedTerm: terms.map((term) => ({ '@type': 'DefinedTerm', ...term })),
  };
}

/** ISO 8601 interval, `2024/2025`. */
function spanOf(years: readonly number[]): string {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first}/${last}`;
}

function breadcrumbJsonLd(crumbs: readonly { name: string; url: string }[]): BreadcrumbListLeaf {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map((crumb, index): ListItemLeaf => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.name,
      item: crumb.url,
    })),
  };
}

/** The text of a `<script type="application/ld+json">`: no `<` in it, so that no word of a notice can close it. */
export function writeJsonLd(nodes: readonly JsonLd[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }).replaceAll('<', '\\u003c');
}
