/**
 * The grammar of a notice's cover (GB/T 9704-2012, 7.2 to 7.4): letterhead, document number, title,
 * addressees, covering text, signature, date, disclosure mark. Each form of a line
 * that stands alone has a case that it must and one that it must not match.
 */
import type { PassageRole } from '../schema/passage.ts';
import { plainDigits } from '../text/digit.ts';
import { readOnce } from '../text/short-text.ts';
import { name } from './pattern.ts';

export type CoverRole = Exclude<PassageRole, 'heading' | 'text'>;

export interface CoverForm {
  role: CoverRole;
  pattern: RegExp;
  matches: string;
  passes: string;
}

/** Forms of lines that stand alone whatever comes before and after them; tried in this order. */
export const standaloneForms: readonly CoverForm[] = [
  {
    role: 'number',
    pattern:
      /^[\p{Script=Han}（）()]{1,16}[〔[［（(【﹝]\s*(?:19|20)\d{2}\s*[〕\]］）)】﹞]\s*(?:第)?\s*\d{1,4}\s*号(?:签发人[:：].{2,20})?$/u,
    matches: '浦民发〔2024〕8号',
    passes: '根据沪民发〔2024〕8号文要求，',
  },
  {
    role: 'date',
    pattern:
      /^[（(]?(?:(?:19|20)\d{2}年\d{1,2}月\d{1,2}日|二[〇○OＯ零]二[〇○OＯ零一二三四五六七八九]年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|\p{Script=Han}{2,24}(?:19|20)\d{2}年\d{1,2}月\d{1,2}日(?=印发))(?:印发)?[）)]?$/u,
    matches: '2024年2月6日',
    passes: '2024年2月6日起施行',
  },
  {
    role: 'disclosure',
    pattern:
      /^[（(]?(?:此件|本件|信息公开|公开|信息)?(?:主动公开|依申请公开|不予公开|公开发布|公开(?:属性|选项|方式|类别)[:：].{2,8}|此件公开)[)）]?$/u,
    matches: '（此件主动公开）',
    passes: '继续做好政务公开',
  },
  {
    role: 'addressees',
    pattern: /^(?=.*(?:局|委|办|处|室|单位|政府|各|部门|科|中心|所))[^。；]{2,400}[：:]$/u,
    matches: '各区民政局，机关各处室，局属各单位：',
    passes: '现将有关事项通知如下。',
  },
];

/** No line of any form of this file is longer. */
export const longestForm = 404;

/** `上海市民政局`, `XX市民政局文件`, `XX市民政局办公室`: a bureau's name alone on a line. */
export const bureauName = name(
  'name of a bureau alone on a line',
  /^(?:中共)?\p{Script=Han}{2,24}(?:民政局|民政厅|民政部|民政局办公室|民政厅办公室|办公室|党组|委员会|人民政府)(?:文件)?$/u,
  ['宁州市民政局', '宁州市民政局文件', '宁州市民政局办公室'],
  ['宁州市民政局印发通知', '民政'],
);
/** `主题词：民政　工作要点　通知` (GB/T 9704-1999). */
export const keywordLine = name(
  'keywords of a notice',
  /^主\s?题\s?词[：:]/u,
  ['主题词：民政　工作要点', '主 题 词：民政'],
  ['主题词', '以“主题词：”开头'],
);

/** `宁州市民政局  宁州市财政局`: bodies that sign side by side. */
const body = '\\p{Script=Han}{2,24}(?:局|厅|部|委|会|办公室|政府|党组)';
export const jointSigners = name(
  'bodies that sign on one line',
  new RegExp(`^(?=.*民政[局厅部](?:$|\\s))${body}(?:[^\\S\\t]{1,40}${body}){1,5}$`, 'u'),
  ['宁州市民政局  宁州市财政局', '宁州市财政局　宁州市民政局'],
  ['宁州市民政局', '宁州市民政局\t宁州市财政局', '联合宁州市民政局  开展', '养老服务  社会救助会'],
);
/** True for a line that names a bureau, or several, and says nothing. */
export const namesBureaus = (text: string): boolean => bureauName.test(text) || jointSigners.test(text);
/** `关于印发《…》的通知`, with or without the bureau before it. */
export const coverTitle = name(
  'title of a covering notice',
  /^[^。；：]{0,40}关于[^。；：]{2,120}的通知$/u,
  ['关于印发《2025年工作要点》的通知'],
  ['关于做好工作的意见', '关于印发工作要点的通知。'],
);
/** The first line of such a title that goes on in the next. */
export const coverTitleStart = name(
  'title of a covering notice that goes on in the next line',
  /^[^。；：]{0,40}关于(?:(?!的通知)[^。；：])+$/u,
  ['宁州市民政局关于印发《2025年'],
  ['关于印发工作要点的通知', '印发通知'],
);
export const coverTitleEnd = name(
  'end of a title of a covering notice',
  /^[^。；：]{0,80}通知$/u,
  ['民政工作要点》的通知'],
  ['通知：', '工作要点'],
);

/** `现将《…》印发给你们，请结合实际，认真贯彻落实。` */
export const coveringText = name(
  'words of a covering notice',
  /(?:现(?:将|印发)|印发给你们|请(?:认真|结合|遵照)|特此通知)/u,
  ['现将工作要点印发给你们', '请认真贯彻执行', '特此通知'],
  ['推进养老服务', '各区民政局'],
);

/** Lines after the text: `附件：1.…`, `主题词：…` (GB/T 9704-1999), `抄送：…`, `联系人：…`. */
export const tailLine = name(
  'line of the foot of a notice',
  /^(?:(?:抄送|抄报|主送|联系人|主\s?题\s?词)[:：]|附件\s*[\d一二三四五六七八九十]*[:：]|[（(]?共印\s?\d{1,6}\s?份[）)]?$)/u,
  ['（共印80份）', '抄送：市委办公厅', '附件1：任务清单', '主题词：民政 工作要点'],
  ['抄送市委', '附件'],
);

/** `2024年浦东新区民政工作要点`: the title of a part, alone on its line. */
export const partTitle = name(
  'title of a part alone on its line',
  /^(?=.*\p{Script=Han})[^。；：，、？！]{0,36}(?:工作)?(?:要点|总结|计划|安排|打算|思路|回顾|方案|清单|任务分解表?|重点工作|工作(?:完成|开展)?情况)(?:[（(][^）)]{1,12}[）)])?$/u,
  ['2025年民政工作要点', '2024年工作总结（摘要）'],
  ['推进工作要点落实，', '2025年'],
);
/** `附件`, `附件2`, `附件：`: opens an attachment. */
export const attachmentMark = name(
  'mark of an attachment',
  /^附\s*件\s*[\d一二三四五六七八九十]*\s*[:：]?$/u,
  ['附件', '附件2', '附 件：'],
  ['附件如下', '见附件'],
);

/** The role of a line by its form alone; null where the form does not tell. */
export const coverRole = readOnce((text): CoverRole | null => {
  const plain = plainDigits(text);
  for (const { role, pattern } of standaloneForms) if (pattern.test(plain)) return role;
  return null;
});
