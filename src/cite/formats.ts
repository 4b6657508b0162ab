/**
 * The formats that a citation is given in, in the order in which they are shown.
 */
import { formatBibtex } from './bibtex.ts';
import { formatCslJson } from './csl-json.ts';
import { formatGbt7714 } from './gbt7714.ts';
import { formatProse, formatQuotation } from './prose.ts';
import type { Reference } from './reference.ts';
import { formatRis } from './ris.ts';

export interface CitationFormat {
  id: 'gbt7714' | 'plain' | 'quotation' | 'bibtex' | 'ris' | 'csl-json';
  /** As the reader sees it. */
  name: string;
  /** True where line breaks and blanks matter, so that it is shown as they are. */
  verbatim: boolean;
  format: (reference: Reference, accessed: string | null) => string;
}

export const CITATION_FORMATS: readonly CitationFormat[] = [
  { id: 'gbt7714', name: 'GB/T 7714—2025', verbatim: false, format: formatGbt7714 },
  { id: 'plain', name: '文字说明', verbatim: false, format: formatProse },
  { id: 'quotation', name: '原文及出处', verbatim: true, format: formatQuotation },
  { id: 'bibtex', name: 'BibTeX', verbatim: true, format: formatBibtex },
  { id: 'ris', name: 'RIS', verbatim: true, format: formatRis },
  {
    id: 'csl-json',
    name: 'CSL-JSON',
    verbatim: true,
    format: (reference, accessed) => formatCslJson([reference], accessed),
  },
];

/** Formats that people read; the others are for programs. */
export const PROSE_FORMATS: readonly CitationFormat['id'][] = ['gbt7714', 'plain', 'quotation'];

/** Those that a reference has something for: a whole has no quotation. */
export function formatsOf(reference: Reference): CitationFormat[] {
  return CITATION_FORMATS.filter((each) => each.id !== 'quotation' || reference.quote !== null);
}

/** What reference managers take in, all references of a notice in one file. */
export const LIBRARY_FORMATS: readonly {
  ending: 'bib' | 'ris' | 'json';
  name: string;
  type: string;
  format: (references: readonly Reference[], accessed: string) => string;
}[] = [
  {
    ending: 'bib',
    name: 'BibTeX',
    type: 'application/x-bibtex',
    format: (references, accessed) => references.map((each) => formatBibtex(each, accessed)).join('\n'),
  },
  {
    ending: 'ris',
    name: 'RIS',
    type: 'application/x-research-info-systems',
    format: (references, accessed) => references.map((each) => formatRis(each, accessed)).join(''),
  },
  { ending: 'json', name: 'CSL-JSON', type: 'application/json', format: formatCslJson },
];
