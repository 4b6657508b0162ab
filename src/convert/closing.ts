/** How a paragraph begins that speaks of all that comes before it. */
import { name } from './pattern.ts';

export const closingWords = name(
  'opening of a closing paragraph',
  /^(?:在肯定|在看到|同时[，,]?(?:也|还|我们)|总之|总的来看|总体来看|以上|上述|各(?:科室|单位|部门|处室|街道|镇|乡|区|级)|全(?:局|区|市|县|体)(?:民政)?(?:系统|上下|干部|党员)?[^，]{0,8}要|新的一年|下一步|让我们|这些成绩|面对|站在|成绩的取得|特此|当前|但是?|然而|看到成绩|对照|虽然|尽管|回顾(?:一年|过去|20))/u,
  ['在肯定成绩的同时', '全局上下要凝心聚力', '回顾一年来的工作'],
  ['养老服务', '全市养老'],
);

/** Of these, those that no item's own text begins with, so that one item before them is enough. */
export const surelyCloses = name(
  'opening of a paragraph that closes a whole text',
  /^(?:在肯定成绩|在看到成绩|总之|总的来看|总体来看|让我们|这些成绩|成绩的取得|特此)/u,
  ['在肯定成绩的同时', '总的来看', '让我们更加紧密地团结起来'],
  ['下一步', '各镇要加强管理', '面对困难群众'],
);
