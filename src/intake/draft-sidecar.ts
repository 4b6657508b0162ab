/** The sidecar of a notice, drafted from what its file holds. */
import { bureauName, coverRole, coverTitle, partTitle } from '../convert/cover.ts';
import { readLabel } from '../text/label.ts';
import { kindsOfTitle } from '../convert/part-title.ts';
import { readFacts, type RecordFacts } from '../convert/web-record.ts';
import { readStandIns } from '../text/character.ts';
import { plainDigits } from '../text/digit.ts';
import { readDigits } from '../text/numeral.ts';
import { draftIssuer, type IssuerDraft, type KnownFacts } from './issuer.ts';
import { keptText, type Received } from './received.ts';

export interface Draft extends RecordFacts {
  issuer: IssuerDraft;
  year?: number;
  title?: string;
  /** What kind of text it mainly is. */
  kind: 'plan' | 'summary';
}

export interface Given extends KnownFacts {
  year?: number | undefined;
  title?: string | undefined;
}

/** Lines in which a title is looked for. */
const headLines = 60;

export function draftSidecar(received: Received, given: Given): Draft {
  const { text } = readStandIns(keptText(received.pieces));
  const lines = linesOf(text);
  const left = received.pieces.filter(({ left: kind }) => kind !== null).flatMap(({ text: words }) => linesOf(words));
  const title =
    given.title ??
    findTitle(lines.slice(0, headLines)) ??
    findTitle(received.told.map((line) => line.replace(/^标题：/u, '')));
  const facts = readFacts([...left, ...received.told]);
  const kind = title !== undefined && kindsOfTitle(title) === 'summary' ? 'summary' : 'plan';
  const number = facts.number ?? lines.slice(0, headLines).find((line) => coverRole(line) === 'number');
  const year = given.year ?? yearOf(title, kind) ?? yearOfNumber(number) ?? undefined;
  const weighty = [
    ...(title === undefined ? [] : [title]),
    ...lines.slice(0, headLines).filter((line) => line.length <= 80),
    ...lines.slice(-12).filter((line) => line.length <= 40),
    ...(number === undefined ? [] : [number]),
    ...left.filter((line) => line.length <= 200),
    ...received.told,
    ...lines.slice(0, headLines),
  ];
  return {
    ...facts,
    issuer: draftIssuer(weighty, given),
    kind,
    ...(year === undefined ? {} : { year }),
    ...(title === undefined ? {} : { title }),
  };
}

const linesOf = (text: string): string[] =>
  text
    .split(/[\r\n\f]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** `2025年普陀区民政工作要点`, on a line, over two lines, or in the title of the notice that carries it. */
function findTitle(lines: readonly string[]): string | undefined {
  const bare = lines.map((line) => line.replace(/(?<=[^A-Za-z])\s+|\s+(?=[^A-Za-z])/gu, ''));
  const broken = bare.flatMap((line, index) => {
    const next = bare[index + 1];
    const apart =
      next === undefined ||
      [line, next].some(
        (one) => coverRole(one) !== null || bureauName.test(one) || (partTitle.test(one) && hasYear(one)),
      );
    return apart ? [] : [line + next];
  });
  const pairs = [...bare, ...broken];
  const named = pairs
    .filter((line) => coverTitle.test(line))
    .flatMap((line) => [...line.matchAll(/《([^《》]+)》/gu)].map((match) => match[1] ?? ''))
    .filter((words) => partTitle.test(words));
  const titled = pairs.filter(
    (line) =>
      line.length <= 50 &&
      hasYear(line) &&
      (partTitle.test(line) || furtherTitle.test(line)) &&
      readLabel(line) === null &&
      !/^关于|^附件/u.test(line) &&
      !/[>＞]/u.test(line),
  );
  const all = [...titled, ...named];
  const plan = all.find((line) => kindsOfTitle(line) !== 'summary');
  return (
    plan ??
    all[0] ??
    bare.find((line) => line.length >= 4 && line.length <= 40 && partTitle.test(line) && /工作/u.test(line))
  );
}

/** Ends of titles that head a section as often, recognised by the body or place before them: `长平区民政局2025年度工作总结与2026年重点任务`. */
const furtherTitle = /(?:局|厅|委|[省市区县旗镇]|民政)[^。；：，、？！]{0,36}(?:任务|举措|目标|工作报告|工作汇报)$/u;

const hasYear = (line: string): boolean =>
  /(?<!\d)(?:19|20)\d{2}年?|二[〇○零]\p{Script=Han}{2}年/u.test(plainDigits(line));

function yearOf(title: string | undefined, kind: Draft['kind']): number | undefined {
  const years = [...plainDigits(title ?? '').matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/gu)].map((match) =>
    Number(match[1]),
  );
  const han = /(二[〇○零][一二][〇○零一二三四五六七八九])年/u.exec(title ?? '')?.[1];
  if (years.length === 0 && han !== undefined) return readDigits(han) ?? undefined;
  // A title of both halves names the plan's year as the later one.
  return years.length === 0 ? undefined : kind === 'summary' ? years[0] : Math.max(...years);
}

const yearOfNumber = (number: string | undefined): number | undefined => {
  const year = /[〔[［（(【﹝]\s*((?:19|20)\d{2})/u.exec(plainDigits(number ?? ''))?.[1];
  return year === undefined ? undefined : Number(year);
};
