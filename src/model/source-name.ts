/** A text's title, number and date in words. */
import { dateName } from '../text/date.ts';
import { NO_DATE, NO_NUMBER } from './vocabulary.ts';

/** Title, number and date of a text, and that the source has none. */
export interface NamedText {
  title: string;
  number?: string | null;
  /** ISO. */
  date?: string | null;
}

/** `《2024年浦东新区民政工作要点》，浦民发〔2024〕8号，2024年2月6日`: the same on the page, on paper and in a file. */
export function nameSource(text: NamedText): string {
  return `《${text.title}》${numberAndDate(text)}`;
}

/** `，浦民发〔2024〕8号，2024年2月6日`: what follows the title. */
export function numberAndDate({ number, date }: Omit<NamedText, 'title'>): string {
  return `，${number ?? NO_NUMBER}，${date ? dateName(date) : NO_DATE}`;
}
