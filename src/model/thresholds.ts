/**
 * The few numbers by which a page changes its form. A page has one form unless a number here says why not. Where no
 * figure stands beside a number it is a judgement that nobody has measured yet.
 */

/** Texts that a comparison opens with: six are set in two lines of three on a desk. More: not measured. */
export const MOST_OPEN = 6;

/** Texts that are chosen by a chip each: six fill half a line of the bar at 1440 px. Not measured. */
export const MOST_CHIPS = 8;

/** Lines that a long cell shows before it folds (`themed.css` cuts there) and fewest that a fold is worth: with folds
 * 养老服务 is 8,852 px high at 1440 px. Without them: not measured. */
export const FOLDED_LINES = 8;
export const FEWEST_HIDDEN = 4;

/** Numbers of a topic that are open before its texts, each a link: with six, 32 stops of the Tab key come before the words
 * of 重残养护 (limit 30, `npm run bench:pages -- --layout`). */
export const MOST_NUMBERS = 4;

/** Texts of one year whose cells have room for a telling line: twelve cells of two lines are three rows a theme, and the
 * page stays within six screens (40 texts a year would be 14 screens). */
export const MOST_TELLING = 12;

/** Plans beside which those that are not held have cells of their own in a file: among many the absent would fill it. Not measured. */
export const MOST_WITH_ABSENT = 12;

/** Texts across a table of numbers: more may be wider than the window. Not measured. */
export const MOST_COUNTED = 12;

/** Places or texts that a list shows unfolded: longer lists fold. Not measured. */
export const MOST_LISTED = 12;

/** Pairs that one line names: more are a list of their own. Not measured. */
export const MOST_IN_LINE = 6;

/** Pairs of texts with words in common that stand in one list: more are folded. Not measured. */
export const MOST_PAIRS = 24;

/** Citations of one instrument that stand open: more fold. Not measured. */
export const MOST_CITATIONS = 8;
