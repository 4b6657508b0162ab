/** What is sent: sharing services show a picture half as wide. Larger ones cost a site of many notices time and room. */
export const PICTURE_SIZE = { width: 800, height: 420 } as const;
