/**
 * Names files by their content, so that a browser may keep them for good and never mixes those of two builds.
 */
import { createHash } from 'node:crypto';

export function hashOf(...contents: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex').slice(0, 10);
}
