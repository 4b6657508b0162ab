/**
 * What holds a number and is no target: dates, document and item numbers, meetings, ordinals, names.
 *
 * Each rule is data with the cases that it must and must not match; the tests run them all. A number that
 * begins inside a match is never read. The cases come from the five notices and from others' usage.
 */
export interface NotTargetRule {
  name: string;
  pattern: RegExp;
  /** Text in which the rule must match exactly this run. */
  matches: readonly (readonly [text: string, run: string])[];
  /** Text in which it must match nothing. */
  misses: readonly string[];
}

const HAN = '[零〇○一二两三四五六七八九十百]';

export const NOT_TARGETS: readonly NotTargetRule[] = [
  {
    name: 'title of an instrument',
    pattern: /《[^《》]*(?:《[^》]*》[^《》]*)*》/gu,
    matches: [
      ['落实《为老服务便捷可及工程（2023—2025年）实施方案》', '《为老服务便捷可及工程（2023—2025年）实施方案》'],
    ],
    misses: ['新增40家社区综合为老服务中心'],
  },
  {
    name: 'calendar date',
    pattern: new RegExp(
      `(?:\\d{4}|${HAN}{4}|[“‘]?\\d{2}[”’]?)(?:\\s*[—\\-–~～至到]\\s*\\d{4})?\\s*年(?:度|代|版|底|末|初|前|起)?(?:\\d{1,2}月(?:\\d{1,2}[日号]|[底初末]|份)?)?` +
        `|\\d{1,2}月\\d{1,2}[日号](?:起)?|\\d{1,2}月(?:[底初末]|份)|\\d{1,2}月|${HAN}{1,3}月(?:${HAN}{1,3}[日号])?|\\d{4}[—\\-–]\\d{4}`,
      'gu',
    ),
    matches: [
      ['自2023年7月1日起，低保标准', '2023年7月1日'],
      ['截至12月底，', '12月底'],
      ['行动方案（2024—2026年）', '2024—2026年'],
    ],
    misses: ['新增2000名老年人', '培训3000名护理员'],
  },
  {
    name: 'span of time',
    pattern: new RegExp(
      `(?:近|未来|今后|连续|每)?(?:\\d+|${HAN}+)(?:\\.\\d+)?(?:[—\\-–至]\\d+)?(?:个(?:半)?(?:月|工作日|自然日|小时|季度|年)|周年|年|天|日|周|分钟|秒|刻钟|[×xX*]\\d+小时|小时(?=服务|热线|值|在线|内|响应|监|全天|开放|营业|自助))`,
      'gu',
    ),
    matches: [
      ['构建15分钟养老服务圈', '15分钟'],
      ['建立24小时服务热线', '24小时'],
      ['在20个工作日内办结', '20个工作日'],
      ['成立75周年', '75周年'],
      ['实施三年行动', '三年'],
    ],
    misses: ['完成服务时长134709小时', '18个专题的学习、7个整天的读书班'],
  },
  {
    name: 'age',
    pattern: new RegExp(`(?:\\d+|${HAN}+)(?:[—\\-–至]\\d+)?\\s*(?:周岁|岁)(?:及?以上|以下)?`, 'gu'),
    matches: [
      ['80周岁以上老年人', '80周岁以上'],
      ['百岁老人', '百岁'],
    ],
    misses: ['800户老年人家庭'],
  },
  {
    name: 'ordinal',
    pattern: new RegExp(
      `第(?!三方)\\s*(?:\\d+|${HAN}+)\\s*[\\p{Script=Han}]?|(?:前|排名|位列|位居)\\s*(?:\\d+|${HAN}+)[名位强]`,
      'gu',
    ),
    matches: [
      ['举办第16届结婚登记集体颁证活动', '第16届'],
      ['开展第十届技能比武', '第十届'],
      ['完成第五轮联检', '第五轮'],
      ['进入全市前10名', '前10名'],
    ],
    misses: ['新增10名护理员', '引入第三方机构'],
  },
  {
    name: 'meeting or congress',
    pattern: new RegExp(`党的${HAN}+大|${HAN}+届(?:${HAN}+中)?(?:全会)?|${HAN}+中全会`, 'gu'),
    matches: [
      ['党的二十大和', '党的二十大'],
      ['二十届三中全会精神', '二十届三中全会'],
    ],
    misses: ['新建二十家食堂'],
  },
  {
    name: 'five-year plan',
    pattern: /[“"]?十[一二三四五六七八]?五[”"]?(?=规划|期间|时期|末|养老|目标|专项|发展|开局|收官|民政|”|")/gu,
    matches: [
      ['是实现“十四五”规划', '“十四五”'],
      ['谋划“十五五”发展', '“十五五”'],
    ],
    misses: ['新建十五家社区食堂'],
  },
  {
    name: 'number of a document',
    pattern: /[〔［\[（(]\d{4}[〕］\]）)]\s*第?\d+\s*号|第?\d+号(?:文件?|令|公告|楼)?/gu,
    matches: [
      ['浦民发〔2024〕8号', '〔2024〕8号'],
      ['民政部令第66号', '第66号'],
    ],
    misses: ['培训8名干部'],
  },
  {
    name: 'formula of figures (1+N)',
    pattern:
      /\d+(?:（[^）]*）|\([^)]*\))?(?:\s*[+＋]\s*(?:\d+|[NnXxＮ])(?:（[^）]*）|\([^)]*\))?(?![家个张户名]))+|(?:\d+|[NnＮ])\s*[+＋]\s*[NnＮ]/gu,
    matches: [
      ['养老服务“1+N”政策', '1+N'],
      ['建立“1+36+N”的', '1+36+N'],
      ['“1（社区综合为老服务中心）+N（家门口服务站点）”的设施', '1（社区综合为老服务中心）+N（家门口服务站点）'],
      ['“1+8”事项', '1+8'],
    ],
    misses: ['（5个社区长者食堂+30个老年助餐点）'],
  },
  {
    name: 'figure with Latin letters',
    pattern: /\d+(?:\.\d+)?[A-Za-z]+\d*级?|[A-Za-z]+[-]?\d+(?:\.\d+)?级?|\d+\.\d+版/gu,
    matches: [
      ['公布5A级社会组织', '5A级'],
      ['提升3A（Assistance', '3A'],
      ['5G应用', '5G'],
      ['平台2.0版', '2.0版'],
    ],
    misses: ['增长65.12%'],
  },
  {
    name: 'telephone, hotline or named number',
    pattern:
      /(?:12345|12349|962200|8420)(?![万亿余多张家户名人个位所座处件项次元对单小%])|\d{7,}|(?<!\d)\d{3,5}(?=(?:市民)?(?:服务)?热线|中心运营|公益日)|双\s*100|\d{1,2}[·•]\d{1,2}/gu,
    matches: [
      ['抓好12345热线', '12345'],
      ['升级“8420”中心', '8420'],
      ['7个“双100”高频事项', '双100'],
      ['“5·20”颁证', '5·20'],
    ],
    misses: ['新增1234名护理员', '社会服务机构12349家'],
  },
  {
    name: 'saying with 一 twice (一人一策)',
    pattern:
      /[一每][\p{Script=Han}]{1,3}一[\p{Script=Han}]{1,2}|一[\p{Script=Han}]{1,2}[一两二三四五][\p{Script=Han}]{1,2}(?=”|制度|机制|要求)/gu,
    matches: [
      ['提供“一人一策”服务', '一人一策'],
      ['形成“一街镇一品”', '一街镇一品'],
      ['执行“一办法两清单”要求', '一办法两清单'],
    ],
    misses: ['新增1家社区食堂、新建一所养老院'],
  },
  {
    name: 'political formula',
    pattern:
      /[两二三四五六七八九十](?:个(?:确立|意识|自信|维护|必须|中心|一批?|全覆盖|免于提交|统筹|结合|转变|100%)|大(?:行动|保护|产业|工程|任务|会战|体系)|项(?:规定|制度|补贴|纪律)|会一课|责协同|位一体|社联动|风)/gu,
    matches: [
      ['领悟“两个确立”', '两个确立'],
      ['区社会救助工作“六大行动”', '六大行动'],
      ['着力建设“四个一”', '四个一'],
      ['执行中央八项规定', '八项规定'],
      ['残疾人两项补贴', '两项补贴'],
      ['围绕“十个一批”', '十个一批'],
    ],
    misses: ['完成五个社会救助项目'],
  },
];

/** Text with every run that a rule matches blanked out and full-width digits made plain, place by place, so that offsets stay. */
export function blankNotTargets(text: string): string {
  let blanked = text.replace(/[０-９％．]/gu, (mark) =>
    mark === '．' ? '.' : mark === '％' ? '%' : String.fromCharCode(mark.charCodeAt(0) - 0xfee0),
  );
  for (const { pattern } of NOT_TARGETS) {
    blanked = blanked.replace(pattern, (run) => '\u0000'.repeat(run.length));
  }
  return blanked;
}
