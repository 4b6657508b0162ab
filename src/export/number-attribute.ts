/** A number as an attribute of its figure in the page (`data-number`), from which a browser makes a row of a file. */
import type { Target } from '../schema/target.ts';
import { kindNames } from '../model/vocabulary.ts';
import type { ExportNumber } from './export-file.ts';

const BETWEEN = '|';

export type NumberFacts = Omit<ExportNumber, 'topic' | 'text' | 'quote' | 'source' | 'url'>;

type Facts = Pick<
  Target,
  'kind' | 'year' | 'verb' | 'object' | 'value' | 'valueHigh' | 'approximate' | 'unit' | 'hedge' | 'proviso'
>;

export function numberFacts(target: Facts): NumberFacts {
  return {
    kind: kindNames[target.kind],
    year: target.year,
    verb: target.verb,
    object: target.object,
    value: target.value,
    valueHigh: target.valueHigh,
    approximate: target.approximate ?? '',
    unit: target.unit,
    proviso: [target.hedge, target.proviso].filter(Boolean).join('，'),
  };
}

/** `计划|2024|新增|养老床位|200||约|张|力争`. */
export function writeNumberAttribute(target: Facts): string {
  const { kind, year, verb, object, value, valueHigh, approximate, unit, proviso } = numberFacts(target);
  return [kind, year, verb, object, value, valueHigh ?? '', approximate, unit, proviso]
    .map((field) => String(field).replaceAll(BETWEEN, '｜'))
    .join(BETWEEN);
}

export function readNumberAttribute(attribute: string): NumberFacts {
  const [kind = '', year, verb = '', object = '', value, high = '', approximate = '', unit = '', proviso = ''] =
    attribute.split(BETWEEN);
  return {
    kind,
    year: Number(year),
    verb,
    object,
    value: Number(value),
    valueHigh: high === '' ? null : Number(high),
    approximate,
    unit,
    proviso,
  };
}
