/** The site's mark in the forms that older browsers and home screens ask for, drawn from `public/favicon.svg`. */
import mark from '../../public/favicon.svg?raw';
import { rasterize } from './draw-picture.ts';

/** PNG of the mark, square; a home screen cuts its corners round, so there the mark has room and a ground. */
export function drawIcon(side: number, grounded = false): Uint8Array {
  const svg = grounded
    ? mark.replace('viewBox="0 0 9 9">', 'viewBox="-4 -4 17 17"><path fill="#fff" d="M-4-4h17v17H-4z"/>')
    : mark;
  return rasterize(svg, side);
}

/** An ICO file that holds one PNG: its header, one entry of its directory, the picture. */
export function wrapIco(png: Uint8Array, side: number): Uint8Array {
  const header = new DataView(new ArrayBuffer(22));
  header.setUint16(2, 1, true);
  header.setUint16(4, 1, true);
  header.setUint8(6, side);
  header.setUint8(7, side);
  header.setUint16(10, 1, true);
  header.setUint16(12, 32, true);
  header.setUint32(14, png.length, true);
  header.setUint32(18, header.byteLength, true);
  return new Uint8Array([...new Uint8Array(header.buffer), ...png]);
}
