/**
 * `npm run bench:targets`: precision and recall of the extractor alone against the gold list, part by part,
 * with every number that is missed, false or read otherwise; then how the numbers in content/ agree with a second
 * reader's list. `--quiet` prints the tables alone.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { extractTargets, type TargetDraft } from '../src/convert/number/extract.ts';
import { buildCorpus } from '../src/model/build-corpus.ts';
import { readContent } from '../src/model/read-content.ts';
import { compareNumbers, type SecondReading } from './number-agreement.ts';

type Gold = Partial<Omit<TargetDraft, 'whole'>> & { value: number; unit: string; whole?: number };
const quiet = process.argv.includes('--quiet');
const read = (name: string): unknown =>
  parse(readFileSync(new URL(`../tests/convert/number/${name}`, import.meta.url), 'utf8'));
const gold = read('gold.yaml') as Record<string, { text: string; targets: Gold[] }[]>;

for (const [name, sentences] of Object.entries(gold)) {
  const [notice = '', part = ''] = name.split('/');
  const [kind = 'plan', year = '0'] = part.split('-');
  const context = { kind: kind as 'plan' | 'summary', year: Number(year) };
  const source = readFileSync(new URL(`../seeds/${notice}.txt`, import.meta.url), 'utf8').replace(/\s+/gu, '');
  const start = part.startsWith('summary')
    ? source.lastIndexOf('上海民政工作总结')
    : source.indexOf('工作要点', source.indexOf('工作要点') + 40);
  const end =
    notice === 'shanghai-2024' && part.startsWith('plan')
      ? source.lastIndexOf('2023年上海民政工作总结')
      : source.length;
  const passages = (source.slice(start, end).match(/[^。；;]+[。；;]?/gu) ?? []).map((text) =>
    text.replace(/^\d+[、.]/u, ''),
  );
  let matched = 0,
    found = 0,
    wanted = 0,
    exact = 0;
  const left = new Map(sentences.map((sentence) => [sentence.text, sentence]));
  const units = [...left.keys()];
  const texts = [
    ...units,
    ...passages.filter((text) => !units.some((unit) => unit.includes(text) || text.includes(unit))),
  ];
  for (const text of texts) {
    const targets = extractTargets(text, context);
    const expected = left.get(text)?.targets ?? [];
    wanted += expected.length;
    found += targets.length;
    const rest = [...targets];
    for (const one of expected) {
      const at = rest.findIndex((target) => target.value === one.value && target.unit === one.unit);
      if (at < 0) {
        if (!quiet) console.log(`MISSED ${String(one.quote)} (${one.value}${one.unit})`);
        continue;
      }
      matched += 1;
      const target = rest.splice(at, 1)[0]!;
      const full = {
        kind: context.kind === 'plan' ? 'target' : 'result',
        year: context.year,
        valueHigh: null,
        approximate: null,
        cumulative: false,
        per: null,
        subject: null,
        of: null,
        hedge: null,
        proviso: null,
        ...one,
        whole: one.whole === undefined ? null : one.whole - 1,
      };
      const read = target as unknown as Record<string, unknown>;
      const differ = Object.entries(full).filter(([key, value]) => read[key] !== value);
      if (differ.length === 0) exact += 1;
      else if (!quiet)
        console.log(
          `DIFFERS ${String(one.quote)}\n   ${differ.map(([key, value]) => `${key}: want ${String(value)} got ${String(read[key])}`).join('\n   ')}`,
        );
    }
    for (const target of rest)
      if (!quiet) console.log(`FALSE ${target.quote} (${target.value}${target.unit}) in ${text.slice(0, 60)}`);
  }
  console.log(
    `${name}\tgold ${wanted}\tfound ${found}\tprecision ${(matched / found).toFixed(4)}\trecall ${(matched / wanted).toFixed(4)}\tall fields ${exact}`,
  );
}

console.log('\nagainst the second reader');
const corpus = buildCorpus(await readContent());
const sum = { both: 0, ours: 0, theirs: 0, unsure: 0, kind: 0, unit: 0, year: 0 };
for (const [name, readings] of Object.entries(read('second-reading.yaml') as Record<string, SecondReading[]>)) {
  const [notice = '', partId] = name.split('/');
  const part = corpus.notice(notice).partNodes.find(({ id }) => id === partId);
  const { both, ours, theirs } = compareNumbers(part?.entries.flatMap(({ targets }) => targets) ?? [], readings);
  sum.both += both.length;
  sum.ours += ours.length;
  sum.unsure += theirs.filter(({ unsure }) => unsure).length;
  sum.theirs += theirs.filter(({ unsure }) => !unsure).length;
  for (const [target, reading] of both) {
    if (target.kind === reading.kind || target.kind === reading.kindToo) sum.kind += 1;
    else if (!quiet) console.log(`KIND ${target.quote}: ${target.kind}, second reader ${reading.kind}`);
    if (reading.unit.startsWith(target.unit)) sum.unit += 1;
    if (target.year === reading.year) sum.year += 1;
  }
  if (quiet) continue;
  for (const { quote } of ours) console.log(`OURS ALONE ${quote}`);
  for (const { quote, unsure } of theirs) console.log(`THEIRS ALONE${unsure ? ' (unsure)' : ''} ${quote}`);
}
console.log(
  `both ${sum.both}\tcontent/ alone ${sum.ours}\tsecond reader alone ${sum.theirs}, and ${sum.unsure} that it was unsure of` +
    `\nof those in both: same kind ${sum.kind}, unit ${sum.unit}, year ${sum.year}`,
);
