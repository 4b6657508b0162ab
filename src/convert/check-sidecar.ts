/**
 * Holds the sidecar's particulars against what the text itself says, and against its own file name, so that none is
 * wrong unseen. Sidecars among themselves: see `check-sidecars.ts`.
 */
import { shortArea } from '../text/area.ts';
import { withoutBlanks } from '../text/character.ts';
import { plainDigits } from '../text/digit.ts';
import { fold } from '../text/fold.ts';
import { jointSigners } from './cover.ts';
import type { Outline } from './outline-builder.ts';
import { reportAt, reportInSidecar, type Source } from './read.ts';
import { name } from './pattern.ts';

type Particular = 'number' | 'date' | 'addressees' | 'disclosure';

/** Adds a message for each particular that the text gives otherwise than the sidecar. */
export function checkSidecar(source: Source, outline: Outline): void {
  const { sidecar } = source;
  const compare = (name: Particular, stated: string | null | undefined, read: string | null): void => {
    if (stated === undefined || read === null || (stated !== null && fold(stated) === fold(read))) return;
    reportInSidecar(source, `sidecar-${name}`, [name], { read, stated: stated ?? '—' });
  };
  compare('number', sidecar.number, outline.number);
  compare('date', sidecar.date, outline.date);
  compare('addressees', sidecar.addressees, outline.addressees);
  compare('disclosure', sidecar.disclosure, outline.disclosure);
  checkFileName(source);
  checkTitleAndIssuer(source);
  checkTitlePlace(source);
  checkBureau(source, outline);
  checkYear(source, outline);
}

/** The file name begins with the issuer's id; a year in it is the sidecar's. */
function checkFileName(source: Source): void {
  const { id, sidecar } = source;
  const stated = sidecar.issuer.id;
  if (id !== stated && !id.startsWith(`${stated}-`))
    reportInSidecar(source, 'sidecar-id', ['issuer', 'id'], { stated, id, year: sidecar.year });
  const year = /-((?:19|20)\d{2})(?:-|$)/u.exec(id)?.[1];
  if (year !== undefined && Number(year) !== sidecar.year)
    reportInSidecar(source, 'sidecar-file-year', ['year'], { id, stated: sidecar.year });
}

/** A text below this length may well name neither itself nor its bureau. */
const shortText = 200;

function checkTitleAndIssuer(source: Source): void {
  const { text, sidecar } = source;
  const { name, area } = sidecar.issuer;
  const whole = fold(text);
  const titled = whole.includes(fold(sidecar.title));
  const named = whole.includes(fold(shortArea(area))) || whole.includes(fold(name));
  if (!titled && !named && whole.length >= shortText) {
    reportInSidecar(source, 'sidecar-other-notice', ['title'], { title: sidecar.title, area });
    return;
  }
  const toldByOutline = source.file.messages.some(({ ruleId }) => ruleId === 'outline-title');
  if (!titled && !toldByOutline) reportInSidecar(source, 'sidecar-title', ['title'], { title: sidecar.title });
  if (!named && whole.length >= shortText)
    reportInSidecar(source, 'sidecar-issuer', ['issuer', 'area'], { name, area });
}

/** The place that a title begins with: matches 普陀区民政局2024年工作要点 and 2024年浦东新区民政工作要点, and not 2024年上海民政工作要点 nor 2025年全市民政工作要点. */
const titlePlace = name(
  'place that a title begins with',
  /^(?:\d{4}年度?)?(?:\p{Script=Han}{2,4}市)?(?<place>(?![全本我各])\p{Script=Han}{1,6}?(?:新区|自治[州县旗]|[市区县旗]))(?=民政|\d{4}年)/u,
  ['2025年临湖区民政工作要点', '临湖区民政局2025年工作要点'],
  ['2025年全市民政工作要点', '民政工作要点'],
);

/** The title names no other place than the issuer's. */
function checkTitlePlace(source: Source): void {
  const { title, issuer } = source.sidecar;
  const read = titlePlace.exec(plainDigits(withoutBlanks(title)))?.groups?.['place'];
  if (read === undefined || read === issuer.area || issuer.name.includes(read) || issuer.area.includes(shortArea(read)))
    return;
  reportInSidecar(source, 'sidecar-title-place', ['title'], { read, name: issuer.name });
}

/** What a letterhead or signature says after the bureau's own name. */
const afterName = name(
  'what a letterhead has behind the bureau',
  /(?:办公室|文件)+$/u,
  ['宁州市民政局{办公室文件}'],
  ['办公室主任', '民政局'],
);

/** The bureau that the letterhead or the signature names is the issuer. */
function checkBureau(source: Source, { entries }: Outline): void {
  const { issuer, jointly } = source.sidecar;
  const { name, area } = issuer;
  const named = entries
    .flatMap(({ blocks }) => blocks)
    .filter(({ role }) => role === 'letterhead' || role === 'signature')
    .flatMap(({ mapped: { text } }) => (jointSigners.test(text) ? text.split(/\s+/u) : [text]))
    .map((bureau) => withoutBlanks(bureau).replace(afterName, ''))
    .filter((bureau) => (bureau.endsWith('民政局') || bureau.endsWith('民政厅')) && !jointly.includes(bureau));
  // 宁州市临湖区民政局 has the city's name and is not the city's bureau.
  const isIssuer = (bureau: string): boolean =>
    name.endsWith(bureau) ||
    bureau.endsWith(name) ||
    (bureau.includes(area) && !/[市区县旗州]/u.test(bureau.slice(bureau.lastIndexOf(area) + area.length)));
  const [other] = named;
  if (other === undefined || named.some(isIssuer)) return;
  reportInSidecar(source, 'sidecar-bureau', ['issuer', 'name'], { read: other, stated: name });
}

/** Years that a part can have; another is a slip of the text. */
const [earliest, latest] = [1949, 2100];

/** Adds an error for each part whose title names an impossible year. */
export function checkParts({ file }: Source, { parts }: Outline): void {
  for (const { title, year } of parts)
    if (year < earliest || year > latest)
      reportAt(file, 'part-year', Math.max(0, String(file).indexOf(title)), { title, year });
}

function checkYear(source: Source, { parts }: Outline): void {
  const { sidecar } = source;
  const plans = parts.filter((part) => part.kind === 'plan');
  const named = plans.flatMap(({ year, title }) => {
    const years = [...plainDigits(title).matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu)].map(([words]) => Number(words));
    return years.length > 0 ? years : [year];
  });
  if (named.includes(sidecar.year)) return;
  const [read] = named;
  if (read !== undefined) reportInSidecar(source, 'sidecar-other-year', ['year'], { read, stated: sidecar.year });
  // A report on the year alone, as its title says, has no plan to look for.
  else if (!parts.some((part) => part.kind === 'summary' && part.year === sidecar.year))
    reportInSidecar(source, 'sidecar-year', ['year'], { year: sidecar.year });
}
