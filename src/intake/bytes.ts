/** Bytes as text: UTF-8, UTF-16 and GB 18030 (with GBK and GB 2312), detected by mark, by declaration or by what fits. */
import { IntakeFault } from './received.ts';

/** `declared` is the encoding that a page names for itself; it is tried where it fits. */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string {
  const marked = byMark(bytes);
  if (marked) return decode(bytes, marked) ?? fail();
  const wide = wideEncoding(bytes);
  if (wide) return decode(bytes, wide) ?? fail();
  for (const encoding of [declared, 'utf-8', 'gb18030']) {
    const text = encoding === null ? null : decode(bytes, encoding);
    if (text !== null) return text;
  }
  return fail();
}

function fail(): never {
  throw new IntakeFault('intake-encoding');
}

function byMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: line ends and digits have a zero byte each, which no other encoding has. */
function wideEncoding(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  const sample = bytes.subarray(0, 20_000);
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd < Math.max(2, sample.length / 500)) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
