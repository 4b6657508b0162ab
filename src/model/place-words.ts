/**
 * The places that the corpus is about, in words: no text of the site names a city that it does not hold.
 */
import type { Corpus } from './corpus.ts';
import { DISTRICTS } from './settings.ts';

/** More cities than this are counted, not named. */
const MOST_NAMED = 3;

/** The cities of the notices held, in the corpus's order: `上海市`. */
export function citiesOf(corpus: Pick<Corpus, 'notices'>): string[] {
  return [...new Set(corpus.notices.map(({ issuer }) => issuer.city))];
}

/** `上海市`, `上海市、宁州市`, `上海市等5市`; empty where nothing is held. */
export function cityWords(corpus: Pick<Corpus, 'notices'>): string {
  const cities = citiesOf(corpus);
  return cities.length > MOST_NAMED ? `${String(cities[0])}等${String(cities.length)}市` : cities.join('、');
}

/** `上海市其他各区`: places whose notices are not held. */
export function otherPlaces(corpus: Pick<Corpus, 'notices'>): string {
  return `${cityWords(corpus)}其他各区`;
}

/** The districts of a city of which no text is held, by what `content/editors/site.json` lists; empty for another city. */
export function districtsWithoutText(
  { notices }: Pick<Corpus, 'notices'>,
  city: string,
  districts: Readonly<Record<string, readonly string[]>> = DISTRICTS,
): string[] {
  const held = new Set(notices.filter(({ issuer }) => issuer.city === city).map(({ issuer }) => issuer.area));
  return (districts[city] ?? []).filter((area) => !held.has(area));
}

/** Of all cities held, how many districts have no text: `另13个区`; empty for none. */
export function otherDistricts(
  corpus: Pick<Corpus, 'notices'>,
  districts: Readonly<Record<string, readonly string[]>> = DISTRICTS,
): string {
  const others = citiesOf(corpus).flatMap((city) => districtsWithoutText(corpus, city, districts));
  return others.length > 0 ? `另${String(others.length)}个区` : '';
}
