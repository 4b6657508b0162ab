/** A text with the words of titles in 《》 blanked, so that offsets stay. */
export function withoutTitles(text: string): string {
  return text.replace(/《[^》]*》/gu, (title) => '　'.repeat(title.length));
}
