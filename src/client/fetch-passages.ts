/** Fetches what is known of a notice's passages. */
import type { PassageFile } from '../cite/passage-file.ts';
import { fetchInTime } from './fetch-in-time.ts';

export async function fetchPassages(url: string): Promise<PassageFile> {
  const response = await fetchInTime(url);
  return (await response.json()) as PassageFile;
}
