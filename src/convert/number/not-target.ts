/**
 * What holds a number and is no target: dates, document and item numbers, meetings, ordinals, names.
 *
 * A number that begins inside a match is never read. The cases come from the five notices and from others' usage.
 */
import { name } from '../pattern.ts';
import { WITHIN_A_TIME } from './verb.ts';

/** A figure from its first digit on: a long one is not tried from each digit. */
const FIGURE = '(?<!\\d)\\d+';
const HAN = '[零〇○一二两三四五六七八九十百]';
const LIMITED = [...WITHIN_A_TIME, '先行', '予以'].join('|');

const NOT_TARGETS: readonly RegExp[] = [
  name(
    'title of an instrument',
    /《[^《》]*(?:《[^》]*》[^《》]*)*》/gu,
    ['落实{《为老服务便捷可及工程（2023—2025年）实施方案》}'],
    ['新增40家社区综合为老服务中心'],
  ),
  name(
    'calendar date',
    new RegExp(
      `(?:\\d{4}|${HAN}{4}|[“‘]?\\d{2}[”’]?)(?:\\s*[—\\-–~～至到/]\\s*\\d{4})?\\s*年(?:度|代|版|底|末|初|前|起)?(?:\\d{1,2}月(?:\\d{1,2}[日号]|[底初末]|份)?)?` +
        `|\\d{1,2}月\\d{1,2}[日号](?:起)?|\\d{1,2}月(?:[底初末]|份)|\\d{1,2}月|${HAN}{1,3}月(?:${HAN}{1,3}[日号])?|\\d{4}[—\\-–]\\d{4}`,
      'gu',
    ),
    ['自{2023年7月1日}起，低保标准', '截至{12月底}，', '行动方案（{2024—2026年}）', '{2024/2025年度}完成30场'],
    ['新增2000名老年人', '培训3000名护理员'],
  ),
  name(
    'span of time',
    new RegExp(
      `(?<!\\d|(?:压缩|缩短|缩减|控制|限定|提速)(?:至|到|在|为)?)(?!\\d+个(?:工作日|自然日)(?:${LIMITED}))(?!\\d+(?:个工作日|小时|日|天)(?:以内|之内|内)(?:全部|全面|基本)?(?:${LIMITED}|[。；，、]|$))(?:近|未来|今后|连续|每)?(?:\\d+|${HAN}+)(?:\\.\\d+)?(?:[—\\-–至]\\d+)?(?:个(?:半)?(?:月|工作日|自然日|小时|季度|年)|周年|年|天|日|周(?!岁)|分钟|秒|刻钟|[×xX*]\\d+小时|小时(?=服务|热线|值|在线|内|响应|监|全天|开放|营业|自助))`,
      'gu',
    ),
    [
      '构建{15分钟}养老服务圈',
      '建立{24小时}服务热线',
      '利用{20天}时间走访',
      '在{3年}内建成',
      '成立{75周年}',
      '实施{三年}行动',
    ],
    [
      '2个工作日办结',
      '办理时限压缩至15个工作日',
      '24小时内先行救助',
      '在20个工作日内办结',
      '48小时内完成发放',
      '完成服务时长134709小时',
      '18个专题的学习、7个整天的读书班',
    ],
  ),
  name(
    'quarter of a year',
    /(?:前[一二三两1-3]|第?[一二三四1-4](?:[、至到—\-–][一二三四1-4])?)个?季度(?:[末初]|底?前)?/gu,
    ['{前三季度}完成', '{第3、4季度}', '{一季度末}'],
    ['每季度开展2次', '季度评比'],
  ),
  name(
    'ratio (1:50)',
    /(?<![\d.])(?:\d+(?:\.\d+)?\s*[:：∶比]\s*\d+(?:\.\d+)?(?![\d.])|[一二两三四五六七八九十百]+比[一二两三四五六七八九十百]+)(?![家个张户名处所座支项人])/gu,
    ['按照{1:50}的比例', '按{1比50}配备', '{一比三}配备'],
    ['新增床位：30张', '同比30%', '投票3比5个'],
  ),
  name(
    'so many that one is for (每3个社区配备1名)',
    /每\s*(?:\d{1,5}|[两二三四五六七八九十]+)(?:个|名|位|户|家|张|支|所|处)(?=[\p{Script=Han}]{1,8}?(?:至少|不少于|不低于|配|设|建|拥有|安排|应))/gu,
    ['{每3个}社区配备1名社工'],
    ['每个社区配备1名', '每月3个社区开展', '每年新增3个社区'],
  ),
  name(
    'two and a half (2个半)',
    new RegExp(`(?:${FIGURE}|[一二两三四五六七八九十])(?:个|家|处)半(?=[\\p{Script=Han}])`, 'gu'),
    ['新建{2个半}站点'],
    ['新建2个站点', '半数'],
  ),
  name(
    'age',
    new RegExp(`(?:${FIGURE}|${HAN}+)(?:[—\\-–至]\\d+)?\\s*(?:周岁|岁)(?:及?以上|以下)?`, 'gu'),
    ['{80周岁以上}老年人', '{百岁}老人'],
    ['800户老年人家庭'],
  ),
  name(
    'ordinal',
    new RegExp(
      `第(?!三方)\\s*(?:\\d+|${HAN}+)(?:[、至到—\\-–](?:\\d+|${HAN}+)(?=[批届轮期次季章节个]))?\\s*[\\p{Script=Han}]?|(?:前|排名|位列|位居)\\s*(?:\\d+|${HAN}+)[名位强]`,
      'gu',
    ),
    [
      '举办{第16届}结婚登记集体颁证活动',
      '开展{第十届}技能比武',
      '完成{第五轮}联检',
      '进入全市{前10名}',
      '完成{第1—3批}',
    ],
    ['新增10名护理员', '引入第三方机构'],
  ),
  name(
    'meeting or congress',
    new RegExp(`党的${HAN}+大|${HAN}+届(?:${HAN}+中)?(?:全会)?|${HAN}+中全会`, 'gu'),
    ['{党的二十大}和', '{二十届三中全会}精神'],
    ['新建二十家食堂'],
  ),
  name(
    'five-year plan',
    /[“"]?十[一二三四五六七八]?五[”"]?(?=规划|期间|时期|末|养老|目标|专项|发展|开局|收官|民政|”|")/gu,
    ['是实现{“十四五”}规划', '谋划{“十五五”}发展'],
    ['新建十五家社区食堂'],
  ),
  name(
    'number of a document',
    new RegExp(`[〔［\\[（(]\\d{4}[〕］\\]）)]\\s*第?\\d+\\s*号|第?${FIGURE}号(?:文件?|令|公告|楼)?`, 'gu'),
    ['浦民发{〔2024〕8号}', '民政部令{第66号}'],
    ['培训8名干部'],
  ),
  name(
    'formula of figures (1+N)',
    /(?<!\d)\d+(?!\d)(?:（[^）]*）|\([^)]*\))?(?:\s*[+＋]\s*(?:\d+(?!\d)|[NnXxＮ])(?:（[^）]*）|\([^)]*\))?(?![家个张户名处所座支项人]))+|(?<!\d)\d+(?=(?:\s*[+＋]\s*\d+)+[家个张户名处所座支项人])(?:\s*[+＋]\s*\d+(?=\s*[+＋]))*|(?:(?<!\d)\d+|[NnＮ])\s*[+＋]\s*[NnＮ]/gu,
    [
      '养老服务“{1+N}”政策',
      '建立“{1+36+N}”的',
      '“{1（社区综合为老服务中心）+N（家门口服务站点）}”的设施',
      '“{1+8}”事项',
      '建成{1+16}+220个站点',
      '建成{1+16}+22个站',
      '打造{1}+220个站点',
    ],
    ['（5个社区长者食堂+30个老年助餐点）'],
  ),
  name(
    'figure with Latin letters',
    /(?<!\d)\d+(?:\.\d+)?[A-Za-z]+\d*级?|[A-Za-z]+[-]?\d+(?:\.\d+)?级?|(?<!\d)\d+\.\d+版/gu,
    ['公布{5A级}社会组织', '提升{3A}（Assistance', '{5G}应用', '平台{2.0版}'],
    ['增长65.12%'],
  ),
  name(
    'telephone, hotline or named number',
    /(?:12345|12349|962200|8420)(?![万亿余多张家户名人个位所座处件项次元对单小%])|\d{7,}|(?<!\d)\d{3,5}(?=(?:市民)?(?:服务)?热线|中心运营|公益日)|双\s*100|\d{1,2}[·•]\d{1,2}/gu,
    ['抓好{12345}热线', '升级“{8420}”中心', '7个“{双100}”高频事项', '“{5·20}”颁证'],
    ['新增1234名护理员', '社会服务机构12349家'],
  ),
  name(
    'saying with 一 twice (一人一策)',
    /[一每][\p{Script=Han}]{1,3}一(?![百千万十])[\p{Script=Han}]{1,2}|一[\p{Script=Han}]{1,2}[一两二三四五][\p{Script=Han}]{1,2}(?=”|制度|机制|要求)/gu,
    ['提供“{一人一策}”服务', '形成“{一街镇一品}”', '执行“{一办法两清单}”要求'],
    ['新增1家社区食堂、新建一所养老院', '每人一百元', '每户一千二百元'],
  ),
  name(
    'political formula',
    /[两二三四五六七八九十](?:个(?:确立|意识|自信|维护|必须|中心|一批?|全覆盖|免于提交|统筹|结合|转变|100%)|大(?:行动|保护|产业|工程|任务|会战|体系)|项(?:规定|制度|补贴|纪律)|会一课|责协同|位一体|社联动|风)/gu,
    [
      '领悟“{两个确立}”',
      '区社会救助工作“{六大行动}”',
      '着力建设“{四个一}”',
      '执行中央{八项规定}',
      '残疾人{两项补贴}',
      '围绕“{十个一批}”',
    ],
    ['完成五个社会救助项目'],
  ),
  name(
    'three things named together (助老三件事)',
    /[\p{Script=Han}][一两二三四五六七八九十]件(?:小|实|大)?事/gu,
    ['提升助{老三件事}服务能力'],
    ['办理实事项目3件', '办结来信三件'],
  ),
  name(
    'indefinite numeral (几十家, 数百名)',
    /(?:几|(?<![总人户基次指系])数|若(?=干))[十百千万亿干]+(?:余|多)?|(?<![十百千万\d])几(?=[个家名项次户人张处所座支])/gu,
    ['走访{几十}家企业', '慰问{数百}名老人', '培育{若干}家品牌'],
    ['建成十几家食堂', '总数百分之五'],
  ),
  name(
    'tenths (两成)',
    /(?:(?<!\d)\d+|[一二两三四五六七八九十])成(?:[一二三四五六七八九半])?(?![立为员效果功本就熟都长品型])/gu,
    ['{两成}老年人享受服务', '超{七成}街镇建成', '占{三成五}'],
    ['新增10家，建成立体停车场', '统一成立工作专班'],
  ),
  name(
    'share of ten thousand (万分之三)',
    /(?:万|十万|百万)分之[零〇一二两三四五六七八九十百\d.]+/gu,
    ['占{万分之三}'],
    ['下降千分之五', '百分之五'],
  ),
  name(
    "item's number that touches a count (2.5家)",
    /^\s*\d{1,2}\.(?=\d+(?:家|户|个|人|名|所|处|张|座|支|项|次|场|对|位|条|件)(?![/·]))/gu,
    ['{2.}5家养老院完成改造', '{3.}300户老年人家庭'],
    ['1.2万人次', '3.5%', '新增2.5公顷'],
  ),
  name(
    'figure short of its last part (1万5)',
    /(?<![\d.])\d+(?:\.\d+)?[万亿]\d{1,2}(?![\d.百千万亿])|[一二三四五六七八九]万[一二三四五六七八九](?![十百千万亿一二三四五六七八九])/gu,
    ['发放{1万5}元', '惠及{三万五}人'],
    ['3万4000元', '25万6千元', '一万五千人', '1.5万人'],
  ),
];

const NUMERAL = /[零〇一二两三四五六七八九十百千万亿]/u;

/** A number is taken whole or not at all: no run begins or ends between two figures, or between two Chinese numerals. */
function cutsNumber(text: string, start: number, end: number): boolean {
  return [start, end].some((at) => {
    const [before = '', after = ''] = [text[at - 1], text[at]];
    return (/\d/u.test(before) && /\d/u.test(after)) || (at === end && NUMERAL.test(before) && NUMERAL.test(after));
  });
}

/** Text with every run that a rule matches blanked out and full-width digits made plain, place by place, so that offsets stay. */
export function blankNotTargets(text: string): string {
  let blanked = text.replace(/[０-９％．]/gu, (mark) =>
    mark === '．' ? '.' : mark === '％' ? '%' : String.fromCharCode(mark.charCodeAt(0) - 0xfee0),
  );
  for (const pattern of NOT_TARGETS)
    blanked = blanked.replace(pattern, (run: string, ...rest: unknown[]) => {
      // No pattern has named groups: place and text come last.
      const [at, whole] = rest.slice(-2) as [number, string];
      return cutsNumber(whole, at, at + run.length) ? run : '\u0000'.repeat(run.length);
    });
  return blanked;
}
