/** Geometry written as SVG, so that a change of it can be seen in a diff and in a browser. */
import type { Bars } from '../../src/charts/bars.ts';
import type { OrderGeometry } from '../../src/charts/theme-order.ts';

const percent = (fraction: number): string => `${String(Math.round(fraction * 1e4) / 100)}%`;
const svg = (height: number, lines: string[]): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="${String(height)}em" font-size="14">`,
    ...lines.map((line) => `  ${line}`),
    '</svg>',
    '',
  ].join('\n');

export function drawBars({ bars, height, barHeight }: Bars): string {
  return svg(
    height,
    bars.flatMap((bar) => [
      `<text x="0" y="${String(bar.labelY)}em">${bar.label}</text>`,
      ...(bar.highWidth === null
        ? []
        : [
            `<rect x="0" y="${String(bar.barY)}em" width="${percent(bar.highWidth)}" height="${String(barHeight)}em" fill="none" stroke="gray"/>`,
          ]),
      `<rect x="0" y="${String(bar.barY)}em" width="${percent(bar.width)}" height="${String(barHeight)}em" fill="gray"/>`,
      `<text x="${percent(bar.highWidth ?? bar.width)}" y="${String(bar.barY + barHeight)}em">${bar.words}</text>`,
    ]),
  );
}

export function drawOrder({ heads, nodes, lines, height }: OrderGeometry): string {
  return svg(height, [
    ...lines.flatMap(({ strong, pieces }) =>
      pieces.map(
        (piece) =>
          `<line x1="${percent(piece.x1)}" y1="${String(piece.y1)}em" x2="${percent(piece.x2)}" y2="${String(piece.y2)}em" stroke="${strong === null ? 'gray' : 'black'}"/>`,
      ),
    ),
    ...heads.map((head) => `<text x="${percent(head.x)}" y="1em" text-anchor="middle">${head.name}</text>`),
    ...nodes.map(
      (node) =>
        `<text x="${percent(node.x)}" y="${String(node.y)}em" text-anchor="middle">${String(node.rank)} ${node.theme.name}</text>`,
    ),
  ]);
}
