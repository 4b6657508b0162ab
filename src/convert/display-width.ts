/** Width of a text in full-width characters: a Latin letter, digit or mark counts half. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character < '\u0300' ? 0.5 : 1;
  return width;
}
