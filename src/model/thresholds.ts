/**
 * The few numbers by which a page changes its form, each with the figure that asks for it. A page has one form unless a
 * figure here says why not. "Sixty" is the site of `npm run bench:growth -- 60`: 18 places, three years.
 */

/** Texts that a comparison opens with: six beside one another at 1440 px have 11 characters a line, seven would have 9. */
export const MOST_OPEN = 6;

/** Texts that are chosen by a chip each: eight fill one line of the bar at 1440 px, sixty would fill nine. */
export const MOST_CHIPS = 8;

/** Lines that a long cell shows before it folds (`themed.css` cuts there) and fewest that a fold is worth: without
 * folds 养老服务 is 11,300 px high at 1440 px, with them 8,600. */
export const FOLDED_LINES = 8;
export const FEWEST_HIDDEN = 4;

/** Numbers of a topic that stand open before its texts: thirteen of 老年助餐 would put its first words at 1,050 px on a
 * phone, where six leave them at 670. */
export const MOST_NUMBERS = 6;

/** Texts of one year whose cells have room for a telling line: twelve cells of two lines are three rows a theme, and the
 * page stays within six screens (40 texts a year would be 14 screens). */
export const MOST_TELLING = 12;

/** Plans beside which those that are not held have cells of their own in a file: of sixty, the absent would be half. */
export const MOST_WITH_ABSENT = 12;

/** Texts across a table of numbers: thirteen are wider than 1440 px. */
export const MOST_COUNTED = 12;

/** Places or texts that a list shows unfolded: sixty make 要点全文 and 关于本站 ten screens longer. */
export const MOST_LISTED = 12;

/** Pairs that one line names: more are a list of their own. */
export const MOST_IN_LINE = 6;

/** Pairs of texts with words in common that stand in one list: sixty texts have hundreds. */
export const MOST_PAIRS = 24;

/** Citations of one instrument that stand open: in sixty texts the most cited has 40. */
export const MOST_CITATIONS = 8;
