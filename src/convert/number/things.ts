import { name } from '../pattern.ts';

/** What parts the things of a list. */
export const BETWEEN_THINGS = name(
  'what parts the things of a list',
  /和|及|以及|与|、/u,
  ['床位{和}食堂', '床位{、}食堂'],
  ['床位'],
);
