/** What the site promises under 无障碍 on /about/, in figures: the browser tests measure each of them. */
export const ACCESS = {
  /** Type sizes of 长者模式 in pixels, the least text included. */
  typeSizes: [18, 22, 26, 30],
  /** Least height in pixels of what is pressed in 长者模式, and of what matters most. */
  target: 44,
  mainTarget: 60,
  /** Presses of Tab from the top of a page to its first words, at the most. */
  stepsToWords: 30,
  /** The narrowest windows in pixels in which nothing is cut off. */
  narrowest: [320, 360],
} as const;
