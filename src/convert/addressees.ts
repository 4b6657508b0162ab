/**
 * Addressees (主送机关): who a notice is sent to, in the places where notices have them: before the covering text,
 * right under the title and number, run together with the text, or in the closing record (`主送：…`).
 */
import { cutParagraph, type Paragraph } from './unwrap.ts';
import { name } from './pattern.ts';

/** The first line of addressees that go on in the next: a list of bodies without a mark at its end. */
export const addresseesStart = name(
  'list of addressees, begun',
  /^(?:各|局|厅|委|机关|区级?|市级?|县级?)(?=[^。；：:]*[，、,])[^。；：:]{8,}[^。；：:，、,]$/u,
  ['各区民政局，机关各处室、局属各单位'],
  ['各项工作全面推进，成效显著。', '养老服务'],
);

/** Addressees printed without their colon, given by the covering text that follows: `各区民政局，局属各单位`. */
export const addresseesBare = name(
  'list of addressees on a line of its own, without its colon',
  /^(?:局属|局机关|机关|区属|市属)?各(?=[^。；：:]*[，、,])[^。；：:]{4,200}(?:局|民政办|社区事务办|所|委|办|处|室|科|所|街道|镇|中心|单位|部门|政府)$/u,
  ['各街道、镇人民政府', '各区民政局，机关各处室', '局属各单位、各科室，各镇（街道）民政办'],
  ['各区民政局', '各项工作，全面推进'],
);

/** A body that can be sent a notice, at the end of its name. */
const body =
  '(?:局|厅|委|委会|办|处|室|政府|部门|科|所|站|中心|单位|街道|[乡镇](?:（街道）|\\(街道\\))?|机构|组织|协会|商会|基金会|学会|企业|社区|党组|党委|支部|大队|公司|院|馆|公室|事处|员会)';
/** A list of bodies and nothing else, before its colon: `各区民政局，机关各处室`. */
const bodies = name(
  'list of bodies and nothing else',
  new RegExp(
    `^(?:各|局|厅|机关|全[市区县省]|本[市区局]|\\p{Script=Han}{0,12})[^。；：:！？]{0,400}${body}(?:（[\\p{Script=Han}、]{1,8}）)?[、，,]?$`,
    'u',
  ),
  ['各区民政局，机关各处室', '局属各单位'],
  ['现将工作要点印发给你们', '养老服务'],
);
/** Words that make a line with a colon the start of a list: `各科室要抓好以下工作：`. */
const asksFor = name(
  'words that make a line with a colon the start of a list',
  /^(?:工作|组织|领导)机构|如下|以下|要求|做好|抓好|开展|负责|[要应须]|各位|包括|为[:：]?$|是[:：]?$/u,
  ['各科室要抓好以下工作：', '重点做好'],
  ['各区民政局：'],
);

/** True for a line of addressees where a text begins. */
export function isAddressees(line: string): boolean {
  const list = line.replace(/[：:]$/u, '');
  return list !== line && bodies.test(list) && !asksFor.test(list);
}

/** `主送：各区民政局。` in the record at a notice's end. */
export const sentTo = name(
  'addressees named as such',
  /^主\s?送(?:机关|单位)?[：:]/u,
  ['主送：各区民政局', '主送机关：各科室'],
  ['送各区民政局'],
);

/** The text that follows addressees on their line. */
const runsOn = name(
  'addressees that run into the covering text',
  /^([^。；：:！？]{2,200})[：:](?=(?:现将|现就|为(?:了|进一步|深入|贯彻|全面|切实|做好)|根据|按照|近日|经|《|兹|\d{4}年|今年))/u,
  ['各区民政局：现将工作要点印发'],
  ['各区民政局：', '要求：养老服务'],
);

/** Cuts a paragraph behind addressees that run on into the text; only before the first number. */
export function splitAddressees(paragraphs: readonly Paragraph[], isNumbered: (text: string) => boolean): Paragraph[] {
  const at = paragraphs.findIndex(({ mapped }) => isNumbered(mapped.text));
  return paragraphs.flatMap((paragraph, index) => {
    const { text } = paragraph.mapped;
    const found = (at < 0 || index < at) && runsOn.exec(text);
    return found && isAddressees(found[0]) ? cutParagraph(paragraph, found[0].length) : [paragraph];
  });
}
