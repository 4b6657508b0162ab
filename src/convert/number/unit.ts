/**
 * Units and classifiers that a counted thing can carry, with the words in which the same character is no unit
 * (家 in 家庭, 项 in 项目). What is not in this table is not counted: 年, 岁, 分钟, 级, 届, 号, 类 never make a target.
 */
export interface Unit {
  /** As the source prints it, and as the target keeps it. */
  unit: string;
  /** Characters that may not follow, joined by `|`. */
  notBefore?: string;
  /** `weak`: with a Chinese numeral it is mostly a figure of speech (三支队伍, 两项制度). */
  weak?: true;
}

/** Longer units stand before the shorter ones that they begin with. */
export const UNITS: readonly Unit[] = [
  { unit: '个百分点' },
  { unit: '人（次）' },
  { unit: '人(次)' },
  { unit: '元/人/月' },
  { unit: '元/人/年' },
  { unit: '元/人/天' },
  { unit: '元/人·年' },
  { unit: '元/人·天' },
  { unit: '元/户/月' },
  { unit: '元/户/年' },
  { unit: '元/床/月' },
  { unit: '元/床/年' },
  { unit: '元/人·月' },
  { unit: '元/人' },
  { unit: '元/户' },
  { unit: '元/月' },
  { unit: '元/年' },
  { unit: '元/天' },
  { unit: '元/床' },
  { unit: '元/张' },
  { unit: '平方公里' },
  { unit: '平方米' },
  { unit: '平米' },
  { unit: '㎡' },
  { unit: '公顷' },
  { unit: '公里' },
  { unit: '公斤' },
  { unit: '千克' },
  { unit: '个工作日' },
  { unit: '个自然日' },
  { unit: '台次' },
  { unit: '人次' },
  { unit: '户次' },
  { unit: '家次' },
  { unit: '场次' },
  { unit: '件次' },
  { unit: '批次' },
  { unit: '课时' },
  { unit: '学时' },
  { unit: '小时' },
  { unit: '%' },
  { unit: '％' },
  { unit: '‰' },
  { unit: '元', notBefore: '旦|宵|素' },
  { unit: '倍' },
  { unit: '亩' },
  { unit: '吨' },
  { unit: '张' },
  { unit: '家', notBefore: '庭|属|访' },
  { unit: '户', notBefore: '籍|口|外' },
  { unit: '名', notBefore: '单|义|称' },
  { unit: '人', notBefore: '民|才|工|口|员|群|士|力|大|均|选' },
  { unit: '位', notBefore: '置|于' },
  { unit: '所', notBefore: '有|以|属|需' },
  { unit: '座', notBefore: '谈' },
  { unit: '处', notBefore: '理|置|室|于|长|罚|分' },
  { unit: '间', notBefore: '隔|断' },
  { unit: '幢' },
  { unit: '栋' },
  { unit: '场', notBefore: '所|地|景|馆' },
  { unit: '件' },
  { unit: '例', notBefore: '如' },
  { unit: '对', notBefore: '一|象|于|接|口|外' },
  { unit: '具' },
  { unit: '盏' },
  { unit: '棵' },
  { unit: '箱' },
  { unit: '袋' },
  { unit: '立方米' },
  { unit: '堂' },
  { unit: '辆' },
  { unit: '台', notBefore: '账|风|阶' },
  { unit: '块' },
  { unit: '单', notBefore: '位|元|独|亲|身' },
  { unit: '笔' },
  { unit: '宗', notBefore: '教' },
  { unit: '起', notBefore: '来|到|点' },
  { unit: '床', notBefore: '位' },
  { unit: '只' },
  { unit: '枚' },
  { unit: '幅' },
  { unit: '株' },
  { unit: '颗' },
  { unit: '根', notBefore: '据|本|源|治|基' },
  { unit: '个', weak: true, notBefore: '月|工作日|自然日|小时|季度|年|人' },
  { unit: '项', weak: true, notBefore: '目' },
  { unit: '次', weak: true, notBefore: '性|日|生|要|序' },
  { unit: '支', weak: true, notBefore: '持|撑|付|部|出' },
  { unit: '条', weak: true, notBefore: '例|件' },
  { unit: '期', weak: true, notBefore: '间|限|末|待|望' },
  { unit: '批', weak: true, notBefore: '准|复' },
  { unit: '轮', weak: true, notBefore: '值' },
  { unit: '套', weak: true, notBefore: '餐' },
  { unit: '份', weak: true, notBefore: '额' },
  { unit: '门', weak: true, notBefore: '槛|户|诊|类' },
  { unit: '篇', weak: true },
  { unit: '部', weak: true, notBefore: '门|分|署|委|队|级' },
  { unit: '本', weak: true, notBefore: '市|区|次|年|级' },
  { unit: '册', weak: true },
  { unit: '款', weak: true },
  { unit: '组', weak: true, notBefore: '织|长' },
];

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

/** A pattern that matches any unit of the table where it stands as one. */
export const UNIT_PATTERN = UNITS.map(
  ({ unit, notBefore }) => escape(unit) + (notBefore === undefined ? '' : `(?!${notBefore})`),
).join('|');

export function isWeakUnit(unit: string): boolean {
  return UNITS.some((entry) => entry.unit === unit && entry.weak === true);
}

/** People and households counted without a classifier: 10万老年人, 35万特殊困难老年人. */
export const BARE_NOUNS: readonly { noun: string; unit: string }[] = [
  {
    noun: '老年人|老人|残疾人|未成年人|当事人|负责人|人口|人员|居民|市民|群众|儿童|学生|党员|职工|护理员|志愿者|社工|社区工作者|用户|新人|对象',
    unit: '人',
  },
  { noun: '家庭', unit: '户' },
];
