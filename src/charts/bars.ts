/**
 * Horizontal bars, one below the other, each under its own label. Lengths are fractions of the drawing's width and
 * heights are in em, so that the chart follows its container and the reader's type size without a script.
 */
import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';

export interface BarInput {
  label: string;
  /** The number in words, set at the bar's end. */
  words: string;
  value: number;
  /** Upper end of a range; null where it is none. */
  high: number | null;
}

export interface Bar extends BarInput {
  /** Offsets in em from the top of the drawing. */
  labelY: number;
  barY: number;
  /** Fractions of the drawing's width. */
  width: number;
  highWidth: number | null;
}

export interface Bars {
  bars: Bar[];
  /** In em. */
  height: number;
  barHeight: number;
}

const LINE = 1.5;
const BAR = 0.75;
const GAP = 0.65;
/** The rest of the width is for the number at the bar's end. */
const LONGEST = 0.72;

export function barsGeometry(inputs: readonly BarInput[]): Bars {
  const top = max(inputs, ({ value, high }) => high ?? value) ?? 0;
  const scale = scaleLinear([0, top === 0 ? 1 : top], [0, LONGEST]).clamp(true);
  const step = LINE + BAR + GAP;
  return {
    bars: inputs.map((input, index) => ({
      ...input,
      labelY: round(index * step + 1.05),
      barY: round(index * step + LINE),
      width: round(scale(input.value)),
      highWidth: input.high === null ? null : round(scale(input.high)),
    })),
    height: round(inputs.length * step),
    barHeight: BAR,
  };
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
