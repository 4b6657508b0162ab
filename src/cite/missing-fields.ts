/**
 * What the source does not tell, said in words, so that nobody takes a gap for an oversight of the citation.
 */
import type { Reference } from './reference.ts';
import { NO_NUMBER } from '../model/vocabulary.ts';

export function nameMissingFields(reference: Reference): string[] {
  if (reference.kind === 'page') return [];
  const missing: string[] = [];
  if (reference.number === null) missing.push(NO_NUMBER);
  if (reference.issued === null) missing.push('原文未载成文日期');
  if (!reference.paged && reference.place !== null) missing.push('来源文本不分页');
  return missing;
}
