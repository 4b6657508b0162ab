/**
 * Names of states, kinds and parts, for pages, downloads, data files and search. Sentences about a state quote its name:
 * search for the word before you change it.
 */
import type { Change } from '../schema/alignment.ts';
import type { PartKind } from '../schema/notice.ts';
import type { TargetKind } from '../schema/target.ts';
import type { UptakeState } from '../schema/uptake.ts';
import type { CellState } from './comparison/state.ts';

/** Around the topics that a mention is coded under: 提到（见老年助餐）. */
export const mentionedUnder = ['提到（见', '）'] as const;

export const stateNames: Record<CellState, string> = {
  addressed: '写到',
  mentioned: mentionedUnder.join('其他议题'),
  silent: '未提及',
  absent: '未收录',
  pending: '待审校',
};

/** What each state means, for a legend or the notes of a file. */
export const stateMeanings: Record<CellState, string> = {
  addressed: '文件里有这方面的内容，原文列在格内',
  mentioned: '只在归入其他议题的句子里提到',
  silent: '本站收录了该文件，通读后没有找到这方面的内容；不等于没有开展这项工作',
  absent: '本站没有收录该文件，无从判断',
  pending: '只有机器的初步归类，还没有通读判定',
};

/** The kinds of numbers, with what each is. */
export const kindNames: Record<TargetKind, string> = {
  target: '计划',
  result: '完成',
  stock: '存量',
  standard: '标准',
};
export const kindMeanings: Record<TargetKind, string> = {
  target: '文件提出要达到的数',
  result: '文件报告已经做到的数',
  stock: '截至某时的总数',
  standard: '按人、按户或按面积定的额度',
};

/** The kinds of parts; `cover` is the notice that the parts come with. */
export const partNames: Record<PartKind | 'cover', string> = {
  plan: '工作要点',
  summary: '工作总结',
  attachment: '附件',
  cover: '印发通知',
};

/** The row of a theme for what belongs to none of its topics: its id in addresses and data, and its name. */
export const GENERAL = 'general';
export const GENERAL_NAME = '总体要求与其他';
/** What is filed under no theme. */
export const NO_THEME_NAME = '总述';

/** What stands where the source gives no document number or date. */
export const NO_NUMBER = '原文未载文号';
export const NO_DATE = '原文未载日期';

/** Who judged. On every page that shows judgements (see `WhoJudged.astro`) and in every file. */
export const WHO_JUDGED = `归类、“${stateNames.silent}”、对应和说明由大语言模型通读原文作出，未经民政部门核对。`;

/** The version of the coding, as a sentence that every file carries; nothing where no notice is held. */
export function nameVersion(version: string | undefined): string {
  return version === undefined ? '' : `归类版本：${version}。`;
}

/** How a district takes up a task of its city; 未提及 and never 未落实, since that is all that can be known. */
export const uptakeNames: Record<UptakeState, string> = {
  same: '承接',
  specific: '细化',
  partial: '部分',
  none: stateNames.silent,
};
/** The same as what a district does, in a sentence: 普陀写得更细. */
export const uptakeVerbs: Record<UptakeState, string> = {
  same: '也写到',
  specific: '写得更细',
  partial: '写到一部分',
  none: '没有写到',
};
export const uptakeMeanings: Record<UptakeState, string> = {
  same: '区要点写到同一事项',
  specific: '写到同一事项，并加上数量、地点、时间或做法',
  partial: '只写到其中一部分',
  none: '通读区要点没有找到；不等于没有做',
};

/** How the changes are called to the reader; 未再提及 and never 取消, since that is all that can be known. */
export const changeNames: Record<Change, string> = {
  continued: '延续',
  adjusted: '调整',
  new: '新提出',
  unmentioned: '未再提及',
};

/** What each state means between two years, the same on the page and on paper. */
export const changeMeanings = (a: number, b: number): Record<Change, string> => ({
  continued: '措施没有增减，数字没有变化，至多措辞不同',
  adjusted: '同一事项，措施、对象或数字有变',
  new: `${String(b)}年写到，${String(a)}年没有写到`,
  unmentioned: `${String(a)}年写到，${String(b)}年没有写到；不等于停止开展`,
});
