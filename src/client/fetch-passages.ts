/** Fetches what is known of a notice's passages. */
import type { PassageFile } from '../cite/passage-file.ts';
import { fetchText } from './fetch-text.ts';

export async function fetchPassages(url: string): Promise<PassageFile> {
  return JSON.parse(await fetchText(url)) as PassageFile;
}
