/**
 * The few numbers by which a page changes its form. A page has one form unless a figure here says why not. Figures are of
 * the built site of five notices in Chromium, in CSS px at 1440 or 390 px of width; heights of whole pages are those of
 * `npm run bench:pages -- --layout`. Where a figure is carried on to more texts than there are, it says so.
 */

/** Texts that a comparison opens with: six are two lines of three on a desk. The five of 养老服务 are 9,597 px of
 * the 10,000 that the page has, so that a sixth as long would go beyond them (extrapolated from five). A topic's page opens with as many
 * numbers before its texts: with six, 30 stops of the Tab key come before the words of 重残养护, which is the limit. */
export const MOST_OPEN = 6;

/** Texts that are chosen by a chip each: six chips are 740 px wide, so that eight (985 px), the filter and the files fill
 * the one line of the bar, which has 1,360. */
export const MOST_CHIPS = 8;

/** Lines that a long cell shows before it folds (`themed-wide.css` cuts there) and fewest that a fold is worth: 养老服务 was
 * 8,738 px high with its 39 folds and 14,511 without, before each sentence had a source of its own. */
export const FOLDED_LINES = 8;
export const FEWEST_HIDDEN = 4;

/** Texts side by side on a sheet on its side, on paper and in Word: five have some 53 mm each on A4. One alone stays upright; more
 * are stacked, or in groups. */
export const MOST_ABREAST = 5;

/** Texts that speak in a row from which on each text is in its own place, silent ones too (`themed-wide.css` uses it): of
 * five texts two would leave three fifths blank, and 养老服务 with all rows so is 9,893 px high. */
export const FEWEST_PLACED = 4;

/** True where a comparison of so many texts lies on its side. */
export function isLandscape(texts: number): boolean {
  return texts >= 2 && texts <= MOST_ABREAST;
}

/** The counts of texts that lie on their side, for the page's script: `2 3 4 5`. */
export const SIDE_COUNTS = Array.from({ length: MOST_ABREAST }, (_, at) => at + 1)
  .filter(isLandscape)
  .join(' ');

/** Texts of one year whose cells have room for a telling line: a row of three texts is 134 px high on a phone, one of
 * twelve 490, and 19 rows of these are within the 13,000 px that the page has (extrapolated from three). */
export const MOST_TELLING = 12;

/** Plans beside which those that are not held have cells of their own in a file: it then has as many columns as a table
 * of numbers has room for. */
export const MOST_WITH_ABSENT = 12;

/** Texts across a table of numbers: twelve need at least 945 px, what a window of 1024 px has; fifteen 1,145. */
export const MOST_COUNTED = 12;

/** Places or texts that a list shows unfolded: a place is 250 px high on a phone, twelve are 3.6 screens (extrapolated from
 * four). */
export const MOST_LISTED = 12;

/** Names that one line holds: six take two lines of a phone. More are a list of their own. */
export const MOST_IN_LINE = 6;

/** Pairs of texts with words in common that are in one list: a pair is 150 px high on a phone, 24 are 4.3 screens (carried
 * on from seven). More are folded. */
export const MOST_PAIRS = 24;

/** Citations of one instrument that are listed: one is 95 px high on a phone, eight are most of a screen (extrapolated from
 * two). More are searched for. */
export const MOST_CITATIONS = 8;

/** Notices, the first taken in, that have a page with each other on what they share: a dozen has at most 66 such pages;
 * with a page for every pair 60 notices had 1,151 (`npm run bench:growth -- 60`). Beyond the year and its neighbour no
 * pair has one. */
export const MOST_SHARED_IN_FULL = 12;
export const MOST_YEARS_APART = 1;

/** Notices that have pictures of shared links of their own, and their pairs: a notice is two pictures, 42 KB and a tenth of
 * a second of building. With more they show the picture of their place. */
export const MOST_PICTURED = 60;

/** Notices whose pages of citations hold the sentences; on a site of more the page's script lists them. */
export const MOST_QUOTED = 12;

/** Other places of a run of words from which on it is a common saying: none of its places is nearer than the others, and it
 * leads to the search alone. With 500 notices a page would have some 330 such runs and 150 KB of places, the notice itself
 * being 40. */
export const MOST_STANDING = 6;

/** Plans of an issuer, the first taken in, that are all aligned with one another: four have six pairs, ten would have 45.
 * Being first and last makes no pair, or its page would disappear when the next plan is added. */
export const MOST_ALIGNED_IN_FULL = 4;

/** Rows of the ledger on one page: a row is some 650 bytes, so that this many are a megabyte. Beyond it one page per year. */
export const MOST_LEDGER_ROWS = 1500;

/** Texts in the ready CSV of a theme, which is for readers without script: a text is 4 KB in it, and with 500 the 19 files would
 * be 33 MB. The newest are in it, all are in the data. */
export const MOST_IN_CSV = 60;

/** Rows of a data table that stand as JSON beside the CSV: with more than thirty notices' sentences the same words a second
 * time are some 30 % of all data, and programs that read so much read CSV. */
export const MOST_JSON_ROWS = 5000;

/** Instruments of one notice each that are listed for all years: 400 are some 30 KB as they are sent. */
export const MOST_INSTRUMENTS = 400;
