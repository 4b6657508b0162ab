/** A text in the chooser of a page that has many: `pudong-2024,2024,,,2024/`, one word in the list of its place. */
export interface ListedText {
  id: string;
  year: number;
  summary: boolean;
  /** True where the page opens with it. */
  open: boolean;
  /** What the address of the page that holds its words has beyond the place's own; null where this page holds them. */
  from: string | null;
}

const HERE = '-';

export const writeListed = ({ id, year, summary, open, from }: ListedText): string =>
  [id, year, summary ? 1 : '', open ? 1 : '', from ?? HERE].join(',');

export function readListed(written: string): ListedText {
  const [id = '', year, summary, open, from = HERE] = written.split(',');
  return { id, year: Number(year), summary: summary === '1', open: open === '1', from: from === HERE ? null : from };
}
