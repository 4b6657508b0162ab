/** The size that sharing services show. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;
