/** Built addresses in words that a reader copies: of the host that the page came from, and as built where it came from a disk. */
import { afterEach, expect, test, vi } from 'vitest';
import { onThisHost } from '../../src/client/this-host.ts';

const built = 'https://example.org/yaodian/';
const citation = `民政局[EB/OL]. ${built}notices/pudong-2024/#p2-3`;

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['of another host', { protocol: 'https:', origin: 'https://mirror.example' }, 'https://mirror.example/yaodian/'],
  ['from a disk', { protocol: 'file:', origin: 'null' }, built],
])('a page %s', (_, location, expected) => {
  vi.stubGlobal('location', location);
  expect(onThisHost(citation, built)).toBe(citation.replace(built, expected));
  expect(onThisHost(`${built}a/?q=b#c`)).toBe(`${expected}a/?q=b#c`);
});
