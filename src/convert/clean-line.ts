/** A line of a notice free of layout, with what the next stage must know of its place on the page. */
import type { MappedText } from './mapped-text.ts';

export interface CleanLine {
  mapped: MappedText;
  /** Width in full-width characters: a Latin letter or digit counts half. */
  width: number;
  /** Blanks before the first character, in full-width characters. */
  indent: number;
  /** An empty line comes before it. */
  blankBefore: boolean;
  /** Page from 1; null where the source does not show its pages. */
  page: number | null;
  /** True for the first line of a page that the source shows. */
  opensPage: boolean;
}
