/**
 * CSL-JSON (schema 1.0), as Zotero, pandoc and citeproc read it. Type `webpage` with the document number as
 * `number` gives the very line of `formatGbt7714` under a GB/T 7714—2025 style, save for the place, which CSL
 * holds apart as `section` and `page`. A manager that has no number for web pages (Zotero) drops the field; it stands
 * once more as the first line of `note`, where citeproc finds it.
 */
import { nameMissingFields } from './missing-fields.ts';
import type { Reference } from './reference.ts';
import { SITE_NAME } from '../model/settings.ts';

interface CslDate {
  'date-parts': [number[]];
}

export interface CslItem {
  id: string;
  type: 'webpage';
  author: { literal: string }[];
  title: string;
  number?: string;
  'container-title': string;
  issued?: CslDate;
  accessed?: CslDate;
  section?: string;
  page?: string;
  abstract?: string;
  note?: string;
  URL: string;
  language: 'zh-CN';
}

function cslDate(iso: string): CslDate {
  return { 'date-parts': [iso.slice(0, 10).split('-').map(Number)] };
}

export function cslItem(reference: Reference, accessed: string | null): CslItem {
  const note = [...(reference.number === null ? [] : [`number: ${reference.number}`]), ...nameMissingFields(reference)];
  return {
    id: reference.key,
    type: 'webpage',
    author: reference.responsible.map((literal) => ({ literal })),
    title: reference.title,
    ...(reference.number !== null && { number: reference.number }),
    'container-title': SITE_NAME,
    ...(reference.issued !== null && { issued: cslDate(reference.issued) }),
    ...(accessed !== null && { accessed: cslDate(accessed) }),
    ...(reference.place !== null && { section: reference.place }),
    ...(reference.pages !== null && { page: [...new Set(reference.pages)].join('-') }),
    ...(reference.quote !== null && { abstract: reference.quote }),
    ...(note.length > 0 && { note: note.join('\n') }),
    URL: reference.url,
    language: 'zh-CN',
  };
}

export function formatCslJson(references: readonly Reference[], accessed: string | null): string {
  return `${JSON.stringify(
    references.map((reference) => cslItem(reference, accessed)),
    null,
    2,
  )}\n`;
}
