/**
 * What a web page puts around a notice: its record of it, the way to the page, buttons, editors' names, a paywall.
 * Lines that are nothing else are found as whole lines, runs within a line as runs.
 */
import { readOnce } from '../text/short-text.ts';
import { coverTitle, partTitle } from './cover.ts';
import { name } from './pattern.ts';
import { isRecordLine, readPairs } from './web-record.ts';

export interface PageRun {
  /** Offsets in the source, end exclusive. */
  start: number;
  end: number;
  /** `record`: a line of the page's record, which may tell the notice's number; `run`: a run within a line. */
  kind: 'record' | 'line' | 'run';
}

const button =
  '设为首页|加入收藏|收藏本[站页]|收藏|(?:进入|切换)?(?:长[辈者]版|老年版|关怀(?:版|模式))|适老(?:化|版|模式)?|大字版|无障碍(?:浏览|阅读|版|模式|辅助)?|简体(?:中文)?|繁[体體](?:中文)?|English|EN|手机版|移动版|电脑版|网站(?:地图|导航|首页|声明|支持)|本站导航|登录|注册|用户(?:登录|注册|中心)|个人中心|退出|联系我们|关于我们|站内搜索|全文搜索|搜索|高级搜索|打印(?:本[页文])?|关闭(?:窗口|本页|页面)?|分享(?:到)?|纠错|(?:我要|网站|内容)纠错|复制(?:链接)?|下载(?:全文|附件)?|(?:网站|返回)?首页|返回(?:顶部|首页|上一?[级页]|列表|主站)?|上一[篇页条]|下一[篇页条]|相关(?:阅读|链接|文章|信息|附件|稿件|新闻|文档)|推荐阅读|热门(?:推荐|文章)|阅读全文|展开(?:全文)?|收起|语音(?:播报|朗读)|朗读|扫一扫|微信|微博|新浪微博|QQ(?:空间)?|朋友圈|大中小|[大中小]|A[+-]?|字体|字号|点赞|转发|评论|举报|智能(?:问答|客服|机器人)|保护视力色|我要(?:评论|收藏|打印)';
const column =
  '首页|网站首页|政务公开|信息公开|政府信息公开|新闻(?:中心|动态|资讯)|政务服务|网上办事|办事服务|互动交流|公众参与|政民互动|专题专栏|通知公告|公告公示|公示公告|政策(?:法规|文件|解读)|机构(?:概况|职能|设置)|工作动态|民政概况|数据(?:开放|发布)|走进[\\p{Script=Han}]{2,6}|便民服务|服务大厅';
const separator = '[\\s|｜•·●▪/／、,，>＞【】\\[\\]　]';

const buttons = name(
  'buttons and nothing else',
  new RegExp(`^${separator}*(?:${button})(?:${separator}+(?:${button}))*${separator}*$`, 'u'),
  ['打印 关闭 分享', '• 设为首页|', '【打印】【关闭】', '长辈版', '大 中 小】', '上一篇', '无障碍浏览'],
  ['打印、复印等便民服务', '搜索引擎优化', '注册志愿者'],
);
const columns = name(
  'columns of a site, three or more',
  new RegExp(`^${separator}*(?:${column})(?:${separator}+(?:${column})){2,}${separator}*$`, 'u'),
  ['首页 政务公开 政务服务 互动交流'],
  ['政务公开', '政策法规、政策解读'],
);
const step = '[“《]?[\\p{Script=Han}A-Za-z（）()·、]{2,24}[”》]?';
const breadcrumb = name(
  'way to a page',
  new RegExp(
    `^\\s*(?:(?:>{1,2}|＞|»|›)\\s*)?${step}(?:\\s*(?:>{1,2}|＞{1,2}|»|›)\\s*${step})+\\s*(?:(?:>{1,2}|＞|»)\\s*)?$|^\\s*${step}(?:\\s*(?:->|→)\\s*${step}){2,}\\s*$|^\\s*(?:>{1,2}|＞|»|›)\\s*${step}(?:\\s*(?:>{1,2}|＞|»|›)\\s*${step})*\\s*$|^\\s*(?:网站)?首\\s*页\\s*(?:>{1,2}|＞|»|›|→|/|-)\\s*${step}[^。]*$`,
    'u',
  ),
  ['>政务公开>执行公开', '民政局 >> 政务公开 >> 规划计划', '首页 > 通知公告', '首页 / 政务公开 / 工作计划'],
  ['护理型床位占比>60%', '床位<500张、占比>60%，增幅&占比'],
);
const position = name(
  'where the visitor is',
  /^\s*[【[]?(?:您|你)?(?:现在|当前|目前)?(?:所在|所处)?的?(?:页面|栏目)?位置\s*(?:是|为)?[】\]]?(?:[:：>＞»\s]|$)[^。]*$/u,
  ['您现在的位置 首页 > 五公开专栏', '您的位置：首页 >> 政务公开', '当前位置：首页', '您所在的位置：'],
  ['位置标识统一设置，方便群众。', '优化位置布局'],
);
const siteFoot = name(
  'foot or head of a site',
  /版权所有|^本(?:网站|站)由|Copyright|©|ICP\s*备|公网安备|网站标识码|技术支持\s*[:：]|政府网站找错|建议使用.{0,12}分辨率|您是第.{0,12}(?:位|个)访|(?:主办|承办|维护)(?:单位)?\s*[:：].{2,20}(?:承办|技术|维护|版权|网站|备案)/iu,
  ['版权所有：某市民政局', '沪ICP备05012345号', '主办：某市民政局 承办：某市信息中心'],
  ['主办：某市民政局', '提供技术支持'],
);
const paywall = name(
  'what a page asks of its visitor before it shows the rest',
  /付费(?:后)?(?:阅读|查看|内容|下载)|(?:请|需)?(?:登录|注册|关注|扫码|开通会员)后?(?:才能|方可|即可)?(?:查看|阅读|下载|继续)|会员(?:专享|可见)|解锁(?:全文|剩余)|剩余\s*\d{1,3}\s*[%％]|开通\s*(?:VIP|会员)|^\s*关注[“"]?[^”"。]{2,14}[”"]?(?:微信)?公众号\s*$|^\s*微信公众号[:：]|点击(?:查看|阅读|下载)|阅读原文|(?:欢迎|长按|扫码|扫描|识别|点击)[^。，\n]{0,14}(?:关注|二维码)|(?:免责|版权)声明\s*[:：]|本文(?:来源|转自|由)|来源于网络/u,
  ['此内容为付费阅读，请付费后查看', '登录后查看全文', '剩余 60%', '长按识别二维码关注我们'],
  ['推广扫码登记', '打造阅读空间', '会员单位', '资金来源于财政'],
);
const withinLine = name(
  'what a page writes within a line of the text',
  /分享到[:：]?|打印本[页文]|关闭(?:窗口|本页)|【?字体[:：][^】\n]{0,12}】?|责任编辑[:：]?\s*\p{Script=Han}{0,4}|浏览次数[:：]?\s*\d*|阅读次数[:：]?\s*\d*|扫一扫|点击下载|返回顶部|(?:(?:(?<!\s)\s+)?[（(【[]\s*20\d{2}-\d{1,2}-\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s*[）)】\]])|(?<!\p{Script=Han})(?:信息)?来\s*源\s*[:：]\s*\S{2,20}\s+(?:发布|更新)?(?:日期|时间)?[:：]?\s*20\d{2}-\d{1,2}-\d{1,2}/gu,
  ['正文。打印本页 关闭窗口', '关于印发民政工作要点的通知 ( 2025-01-27 )'],
  ['规范慈善资金来源：一是社会捐赠；核对信息来源广泛', '打印、复印等便民服务'],
);
const stamp = name(
  'date and clock time alone, with what a page counts',
  /^\s*20\d{2}[-./年]\d{1,2}[-./月]\d{1,2}日?\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\s.{0,40})?$|^\s*20\d{2}[-./]\d{1,2}[-./]\d{1,2}\s+(?:来源|浏览|阅读|字号|作者|点击).{0,60}$/u,
  ['2025-02-28 05:37:00', '2025-02-28 10:00 来源：某市民政局', '2025-02-28 浏览：35'],
  ['2025年2月28日', '2025-02-28'],
);
const disclosureColumn = name(
  'column of a site on disclosure, above a title',
  /^\s*(?:政务|政府信息|信息|执行|结果|决策|管理|服务|五|落实情况|(?:法定)?主动|重点领域(?:信息)?|财政|预决算)公开(?:专栏|目录|指南|内容|年报|栏目)?\s*$|^\s*(?:通知公告|公告公示|公示公告|政策文件|规划计划|计划总结|工作动态|民政要闻)\s*$/u,
  ['落实情况公开', '政务公开', '通知公告'],
  ['推进政务公开', '2025年工作计划'],
);

const neighbour = name(
  'neighbours of a page',
  /^\s*(?:[上下]一(?:篇|条|页|个)|相关(?:阅读|链接|文章|信息|附件|稿件|新闻|文档)|推荐阅读|热门文章)\s*[:：].*$/u,
  ['上一篇：某市举行招聘会', '相关链接：'],
  ['下一步工作：', '上一年度'],
);

const request = name(
  'line that begins as what a page asks its visitor to do, and holds no sentence',
  /^\s*[【[]?(?:分享到|打印本[页文]|关闭(?:窗口|本页)|字体[:：]|责任编辑[:：]|(?:浏览|阅读|点击)次数|(?:微信|手机)?扫一扫|点击下载|返回顶部)[^。；]{0,40}$/u,
  ['扫一扫在手机打开当前页', '分享到：微信 微博', '责任编辑：王小明'],
  ['打印、复印等便民服务', '字体规范使用'],
);

const wholeLine = [request, neighbour, buttons, columns, breadcrumb, position, siteFoot, stamp];
/** Longest line that a page adds; a longer one is a paragraph, in which runs are looked for. */
const longestLine = 300;

interface Line {
  start: number;
  end: number;
  text: string;
}

/** What a page added to `text`, in its order; runs do not overlap. */
export function findPageRuns(text: string): PageRun[] {
  const lines = linesOf(text);
  const bodyAt = lines.findIndex((line) => isTitleLine(line.text));
  const records = findRecords(lines);
  const steps = new Set(lines.flatMap(({ text }) => (tellsWay(text) ? stepsOf(text) : [])));
  return lines.flatMap((line, index): PageRun[] => {
    const { start, end, text: words } = line;
    const record = records.has(index);
    const above = bodyAt < 0 || index < bodyAt;
    const column = above && (disclosureColumn.test(words) || (steps.size > 0 && steps.has(words.replace(/\s+/gu, ''))));
    if (record || column || isPageLine(words)) return [{ start, end, kind: record ? 'record' : 'line' }];
    return runsWithin(words).map(([from, to]) => ({ start: start + from, end: start + to, kind: 'run' }));
  });
}

/** True for a line that a page adds, whatever is around it. */
const isPageLine = readOnce(
  (words) =>
    (words.length <= longestLine && wholeLine.some((pattern) => pattern.test(words))) ||
    (words.length <= 60 && paywall.test(words)),
);

/** Places, as [start, end), of what a page writes within a line. */
const runsWithin = readOnce((words): [number, number][] =>
  [...words.matchAll(withinLine)].map((match) => [match.index, match.index + match[0].length]),
);

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const line of text.split(/[\r\n\f]/u)) {
    const words = line.trim();
    const start = at + line.length - line.trimStart().length;
    if (words !== '') lines.push({ start, end: start + words.length, text: words });
    at += line.length + 1;
  }
  return lines;
}

const isTitleLine = readOnce((line) => {
  const words = line.replace(/\s+/gu, '');
  return (/(?:19|20)\d{2}/u.test(words) && partTitle.test(words)) || coverTitle.test(words);
});

const tellsWay = readOnce((line) => breadcrumb.test(line) || position.test(line));

const stepsOf = (line: string): string[] =>
  line
    .split(/>|＞|»|›|→|[:：]|\s{1,}/u)
    .map((words) => words.replace(/\s+/gu, ''))
    .filter((words) => words.length >= 3);

/** Indexes of the lines of a record: labels with their values, and a value alone on the line after its label. */
function findRecords(lines: readonly Line[]): Set<number> {
  const records = new Set<number>();
  const isRecord = (index: number): boolean => records.has(index);
  lines.forEach(({ text }, index) => {
    if (isRecordLine(text, isRecord(index - 1))) records.add(index);
  });
  // A shared label before the first own one is recognised by the line after it.
  for (let index = lines.length - 2; index >= 0; index -= 1) {
    if (!isRecord(index) && isRecord(index + 1) && isRecordLine(lines[index]?.text ?? '', true)) records.add(index);
  }
  lines.forEach(({ text }, index) => {
    const before = lines[index - 1];
    const pairs = before && isRecord(index - 1) ? readPairs(before.text) : [];
    const waits = pairs.length === 1 && pairs[0]?.value === '';
    if (waits && !isRecord(index) && text.length <= 40 && !/[。：:]/u.test(text) && !isTitleLine(text))
      records.add(index);
  });
  return records;
}
