/**
 * What a page is, for search engines and reference managers, in the words of schema.org.
 *
 * A work plan is no law, so a notice is a `CreativeWork` with its number as identifier and not `Legislation`. What the
 * source does not tell (a number, a date) has no property: nothing is filled in.
 */
import type { Notice } from '../schema/notice.ts';
import { SITE_NAME } from '../model/settings.ts';

/** A node of JSON-LD; `@context` is added where it is written. */
export interface JsonLd {
  '@type': string;
  [property: string]: unknown;
}

const LANGUAGE = 'zh-CN';

function bureau(notice: Notice): JsonLd {
  return {
    '@type': 'GovernmentOrganization',
    name: notice.issuer.name,
    areaServed: { '@type': 'AdministrativeArea', name: notice.issuer.area },
  };
}

export function siteJsonLd(url: string, search: string): JsonLd {
  return {
    '@type': 'WebSite',
    name: SITE_NAME,
    url,
    inLanguage: LANGUAGE,
    potentialAction: { '@type': 'SearchAction', target: `${search}?q={q}`, 'query-input': 'required name=q' },
  };
}

export function noticeJsonLd(notice: Notice, url: string): JsonLd {
  return {
    '@type': 'CreativeWork',
    '@id': url,
    url,
    name: notice.title,
    ...(notice.coverTitle !== null && { alternateName: notice.coverTitle }),
    genre: '通知',
    inLanguage: LANGUAGE,
    author:
      notice.jointly.length === 0
        ? bureau(notice)
        : [bureau(notice), ...notice.jointly.map((name) => ({ '@type': 'GovernmentOrganization', name }))],
    ...(notice.number !== null && {
      identifier: { '@type': 'PropertyValue', name: '发文字号', value: notice.number },
    }),
    ...(notice.date !== null && { datePublished: notice.date }),
    temporalCoverage: String(notice.year),
    spatialCoverage: { '@type': 'AdministrativeArea', name: notice.issuer.area },
    ...(notice.source.url !== undefined && { isBasedOn: notice.source.url }),
    hasPart: notice.parts.map((part) => ({
      '@type': 'CreativeWork',
      name: part.title,
      temporalCoverage: String(part.year),
      url: `${url}#${part.id}`,
    })),
    isPartOf: { '@type': 'WebSite', name: SITE_NAME },
  };
}

/** A comparison: a data set drawn from notices, with the files that it can be had as. */
export function comparisonJsonLd(page: {
  name: string;
  description: string;
  url: string;
  notices: readonly Notice[];
  files: readonly { url: string; type: string }[];
}): JsonLd {
  return {
    '@type': 'Dataset',
    '@id': page.url,
    url: page.url,
    name: page.name,
    description: page.description,
    inLanguage: LANGUAGE,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: SITE_NAME },
    temporalCoverage: spanOf(page.notices.map((notice) => notice.year)),
    spatialCoverage: [...new Set(page.notices.map((notice) => notice.issuer.area))],
    isBasedOn: page.notices.map((notice) => ({
      '@type': 'CreativeWork',
      name: notice.title,
      author:
        notice.jointly.length === 0
          ? bureau(notice)
          : [bureau(notice), ...notice.jointly.map((name) => ({ '@type': 'GovernmentOrganization', name }))],
      ...(notice.number !== null && { identifier: notice.number }),
    })),
    distribution: page.files.map((file) => ({
      '@type': 'DataDownload',
      contentUrl: file.url,
      encodingFormat: file.type,
    })),
  };
}

/** ISO 8601 interval, `2024/2025`. */
function spanOf(years: readonly number[]): string {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first}/${last}`;
}

/** Where a page stands, outermost first, the page itself included. */
export function breadcrumbJsonLd(crumbs: readonly { name: string; url: string }[]): JsonLd {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map((crumb, index) => ({
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
