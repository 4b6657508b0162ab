/**
 * The check for foreign matter: text that a page which republished a notice may have pushed into it
 * (telephone numbers, bracketed slogans, links, page furniture of web sites). Taught by the
 * advertisement in Pudong's notice of 2025.
 *
 * Whatever is found must be covered by a `remove` or `keep` correction of the sidecar; until an editor
 * has decided, the conversion of the notice stops.
 */
import { reportRule, type RuleId } from './messages.ts';
import { placeOf, type Source } from './read.ts';

export interface ForeignPattern {
  /** The rule id without `foreign-`. */
  name: RuleId extends infer Id ? (Id extends `foreign-${infer Name}` ? Name : never) : never;
  pattern: RegExp;
  /** A text that it must find. */
  finds: string;
  /** A text that it must pass over. */
  passes: string;
}

export const foreignPatterns: readonly ForeignPattern[] = [
  {
    name: 'telephone',
    pattern:
      /(?<!\d)(?:400[- －]?\d{3,4}[- －]?\d{3,4}|800[- －]?\d{3,4}[- －]?\d{3,4}|1[3-9]\d{9}|0\d{2,3}[-－—]\d{7,8}|[(（]0\d{2,3}[)）]\s*\d{7,8})(?!\d)|(?:电话|热线|手机|微信|QQ|传真)[^。；，,\n]{0,8}?\d{7,}/gu,
    finds: '服务网4000253450请结合',
    passes: '完成服务时长134709小时，热线12345',
  },
  {
    name: 'link',
    pattern:
      /(?:https?:\/\/|www\.)[^\s，。；、）)》”]+|(?<![A-Za-z0-9@])[a-z0-9-]{1,63}\.(?:com|cn|net|org)(?![A-Za-z])/giu,
    finds: '详见 www.example.com',
    passes: '推进“互联网+殡葬服务”建设',
  },
  {
    name: 'mail',
    pattern: /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{1,64}/gu,
    finds: '来信请寄 a@b.cn',
    passes: '“@上海”专栏',
  },
  {
    name: 'slogan',
    pattern: /[[【](?=[^\]】\n]*[\p{Script=Han}A-Za-z])[^\]】\n]{1,30}[\]】]/gu,
    finds: '健全网络,[殡葬一条龙] 上门',
    passes: '浦民发[2024]8号',
  },
  {
    name: 'web-furniture',
    pattern:
      /分享到|打印本页|关闭窗口|【?字体[:：]|上一篇|下一篇|责任编辑|浏览次数|阅读次数|扫一扫|点击下载|返回顶部/gu,
    finds: '打印本页 关闭窗口',
    passes: '打印、复印等便民服务',
  },
  {
    name: 'web-record',
    pattern:
      /索\s*引\s*号|(?:信息)?索取号|主题分类|体裁分类|组配分类|公开时限|当前(?:的)?位置|(?<!\p{Script=Han})(?:信息)?来\s*源\s*[:：]|(?<!\p{Script=Han})(?:发布|发文|生成|成文)(?:日期|时间)\s*[:：]|(?:浏览量|访问量|点击量|点击数|阅读量)\s*[:：]|(?<!\p{Script=Han})(?:公开(?:方式|范围|类别)|发布机构|文件编号|有\s*效\s*性|分\s*享|字\s*[体号])\s*[:：]|[（(]\s*20\d{2}-\d{2}-\d{2}\s*[）)]/gu,
    finds: '关于印发民政工作要点的通知 ( 2025-01-27 )',
    passes: '规范慈善资金来源：一是社会捐赠；核对信息来源广泛',
  },
  {
    name: 'markup',
    pattern:
      /&(?:nbsp|ensp|emsp|lt|gt|amp|quot|ldquo|rdquo|mdash|hellip|middot|#\d{2,5});|<\/?(?:p|br|div|span|strong|font|table|tbody|tr|td|th|img|section|style|script)\b[^>\n]{0,200}>/giu,
    finds: '一、养老服务<br>',
    passes: '床位<500张、占比>60%，增幅&占比',
  },
  {
    name: 'lost-character',
    pattern: /[\ufffd\ue000-\uf8ff]+|锟斤拷|(?<=\p{Script=Han})\?{2,}(?=\p{Script=Han})/gu,
    finds: '改造1家\ufffd家庭照护床位',
    passes: '怎么办?怎么干?',
  },
  {
    name: 'web-buttons',
    pattern:
      /^[ \t\u3000|【[]*(?:打印|关闭|分享|收藏|纠错|复制|下载|首页)(?:[ \t\u3000|】\]【[]+(?:打印|关闭|分享|收藏|纠错|复制|下载|首页))*[ \t\u3000|】\]]*$/gmu,
    finds: '打印 关闭 分享',
    passes: '打印、复印等便民服务',
  },
];

/** Adds a fatal message to `source.file` for each find that no correction covers. Returns how many. */
export function checkForeignMatter(source: Source): number {
  const covered = source.sidecar.corrections.flatMap((correction) =>
    correction.kind === 'sic' ? [] : occurrences(source.text, correction.text),
  );
  let found = 0;
  for (const { name, pattern } of foreignPatterns) {
    for (const match of source.text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (covered.some(([from, to]) => start < to && from < end)) continue;
      found += 1;
      reportRule(source.file, `foreign-${name}`, {
        values: { found: match[0] },
        place: placeOf(source.file, start),
      });
    }
  }
  return found;
}

/** All places, as [start, end), at which `run` stands in `text`; a line end is one, however either writes it. */
export function occurrences(text: string, run: string): [number, number][] {
  const places: [number, number][] = [];
  const sought = text.includes('\r\n') ? run.replace(/\r?\n/gu, '\r\n') : run;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length))
    places.push([at, at + sought.length]);
  return places;
}
