/** The sheet of numbers: what was read of each, and the indicator that it is tied to. */
import { areComparable } from '../model/number/measure-word.ts';
import { kindNames } from '../model/vocabulary.ts';
import type { Indicator } from '../schema/indicator.ts';
import type { Target } from '../schema/target.ts';
import type { ReadSheet, Sheet, SheetForm } from './book.ts';
import type { ListEdit } from './list-edit.ts';

export const numberForm: SheetForm = {
  name: '数字',
  columns: [
    { key: 'id', title: '编号', width: 20 },
    { key: 'quote', title: '原文', width: 40 },
    { key: 'kind', title: '性质', width: 8 },
    { key: 'year', title: '年份', width: 8 },
    { key: 'verb', title: '动词', width: 10 },
    { key: 'object', title: '事项', width: 24 },
    { key: 'value', title: '数量', width: 14 },
    { key: 'series', title: '同类指标', width: 40, list: '同类指标', open: true },
  ],
};

/** A series by the name that an editor chooses. */
type NamedSeries = Pick<Indicator['series'][number], 'verb' | 'unit' | 'targets'> & {
  name: string;
  indicator: string;
  index: number;
};

export function seriesNames(indicators: readonly Indicator[]): NamedSeries[] {
  return indicators.flatMap(({ id, name, series }) =>
    series.map(({ verb, unit, total, targets }, index) => ({
      name: `${name}｜${verb === '' ? '—' : verb}｜${unit}${total ? '（累计）' : ''}（${id} ${String(index + 1)}）`,
      verb,
      unit,
      targets,
      indicator: id,
      index,
    })),
  );
}

const tieOf = (target: string, series: readonly NamedSeries[]): NamedSeries | undefined =>
  series.find(({ targets }) => targets.some((one) => one.target === target));

export function numbersSheet(targets: readonly Target[], indicators: readonly Indicator[]): Sheet {
  const series = seriesNames(indicators);
  const rows = targets.map(({ id, quote, kind, year, verb, object, value, valueHigh, unit }) => ({
    id,
    quote,
    kind: kindNames[kind],
    year: String(year),
    verb,
    object,
    value: `${String(value)}${valueHigh === null ? '' : `～${String(valueHigh)}`}${unit}`,
    series: tieOf(id, series)?.name ?? '',
  }));
  return { ...numberForm, rows };
}

/** A change of one series of an indicator. */
export interface NumberEdit {
  indicator: string;
  index: number;
  edit: ListEdit;
}

export function takeNumbers(
  { rows, tell: tellIn }: ReadSheet,
  targets: readonly Target[],
  indicators: readonly Indicator[],
): NumberEdit[] {
  const edits: NumberEdit[] = [];
  const series = seriesNames(indicators);
  for (const { row, values } of rows) {
    const tell = tellIn.bind(null, row);
    const { id = '', quote = '', series: name = '' } = values;
    const target = targets.find((one) => one.id === id);
    const chosen = series.find((one) => one.name === name);
    if (!target)
      tell(
        'id',
        `没有编号“${id}”的数字；原文改过，请重新导出工作簿`,
        `no number “${id}”; the source changed: write a new workbook`,
      );
    else if (target.quote !== quote)
      tell('quote', `原文应为“${target.quote}”；请勿改动`, `expected “${target.quote}”; leave the words as they are`);
    else if (name !== '' && !chosen)
      tell('series', `没有同类指标“${name}”；请从下拉列表里选`, `no series “${name}”; choose from the list`);
    else if (chosen && (chosen.verb !== target.verb || !areComparable(chosen.unit, target.unit)))
      tell(
        'series',
        `这个数是“${target.verb}…${target.unit}”，所选指标是“${chosen.verb}…${chosen.unit}”，动词或单位不同，不能并列；请另选或留空`,
        `the number is “${target.verb}…${target.unit}”, the series “${chosen.verb}…${chosen.unit}”: numbers of another verb or unit are never merged; choose another or none`,
      );
    else {
      const before = tieOf(id, series);
      if (before?.name === chosen?.name) continue;
      if (before) {
        if (before.targets.length === 1) {
          tell(
            'series',
            '它是原指标里唯一的数字，不能移走；请先在 content/editors/indicators 里删去那一组',
            'it is the only number of its series; delete the series in content/editors/indicators first',
          );
          continue;
        }
        edits.push({ ...before, edit: { at: before.targets.findIndex((one) => one.target === id), value: null } });
      }
      if (chosen) edits.push({ ...chosen, edit: { at: null, value: { target: id, quote } } });
    }
  }
  return edits;
}
