/**
 * The few numbers by which a page changes its form, each with the figure that asks for it. A page has one form unless a
 * figure here says why not.
 */

/** Texts of one year whose cells have room for a telling line: twelve cells of two lines are three rows a theme, and the
 * page stays within six screens (bench-growth, 60 notices: 40 texts a year would be 14 screens). */
export const MOST_TELLING = 12;
