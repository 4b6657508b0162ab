/**
 * Draws the picture of a shared link. The letters come with the project (a package of a Chinese font), so that a machine
 * without Chinese fonts builds the same picture.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import type { PictureWords } from './list-pictures.ts';
import { PICTURE_SIZE } from './picture-size.ts';

/** The measures of the drawing, which is then scaled. */
const CANVAS = { width: 1200, height: 630 } as const;
const MARGIN = 72;
const RED = '#8f2419';

const require = createRequire(import.meta.url);
const readLetters = async (subset: string) => ({
  name: 'letters',
  data: await readFile(require.resolve(`@fontsource/zcool-xiaowei/files/zcool-xiaowei-${subset}-400-normal.woff`)),
  weight: 400 as const,
});
let letters: Promise<Awaited<ReturnType<typeof readLetters>>[]> | undefined;

type Style = Readonly<Record<string, string | number>>;
const box = (style: Style, children: unknown) => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/** Letters of a title: the longer, the smaller. */
function titleSize(title: string): number {
  const width = [...title].reduce((sum, character) => sum + (character > '\u2E7F' ? 1 : 0.55), 0);
  if (width <= 9) return 116;
  return width <= 24 ? 88 : 68;
}

/** PNG of one picture. */
export async function drawPicture({ title, kind, texts }: PictureWords): Promise<Uint8Array<ArrayBuffer>> {
  letters ??= Promise.all(['chinese-simplified', 'latin'].map(readLetters));
  const { width, height } = CANVAS;
  const svg = await satori(
    box({ width, height, backgroundColor: '#fff', fontFamily: 'letters', color: '#1d1b19' }, [
      box({ width: 14, height, backgroundColor: RED }, ''),
      box({ width: 10, height }, ''),
      box({ width: 14, height, backgroundColor: RED }, ''),
      box({ flexDirection: 'column', flexGrow: 1, flexBasis: 0, padding: MARGIN }, [
        box({ fontSize: 36, color: RED }, kind),
        box({ fontSize: titleSize(title), lineHeight: 1.3, marginTop: 40 }, title),
        box({ fontSize: 34, lineHeight: 1.5, color: '#57524d', marginTop: 'auto' }, texts),
      ]),
    ]) as Parameters<typeof satori>[0],
    { width, height, fonts: await letters },
  );
  return rasterize(svg, PICTURE_SIZE.width);
}

/** PNG of a drawing whose letters are outlines. */
export function rasterize(svg: string, width: number): Uint8Array<ArrayBuffer> {
  const drawing = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } });
  return new Uint8Array(drawing.render().asPng());
}
