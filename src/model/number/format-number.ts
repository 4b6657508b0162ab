/**
 * A number in the reader's words, always as the source writes it: `约7.96万块`, `1-2家`, `10万人`.
 */
import type { Target } from '../../schema/target.ts';

/** `text` is the passage's. */
export function formatNumber(target: Target, text: string): string {
  const figure = text.slice(...target.span);
  const unit = target.unit !== '' && !figure.includes(target.unit) && !/[%％之]/u.test(figure) ? target.unit : '';
  const before = (target.approximate ?? '')
    .split('…')
    .filter((word) => word !== '' && !figure.includes(word))
    .join('');
  return `${eachOf(target, text)}${before}${figure}${unit}`;
}

/** 每人每月 before an amount of money, where the text has it right there; 元/人/月 has it in its unit. */
function eachOf({ unit, per, span: [start] }: Target, text: string): string {
  return unit === '元' && per !== null && text.slice(0, start).endsWith(per) ? per : '';
}

/** Longer than this, what follows a number is no name for a row. */
const MOST_CHARACTERS = 28;
/** Said of a thing that comes before: 持证率达到…, 福利彩票增长…. */
const OF_A_THING = /^(?:达到?|为|占|共|共有|从|由|占比|保持|增长|下降|增加|减少|)$|(?:至|到|为)$/u;

/**
 * `新增养老床位`: what the number says, without the number, in an order that Chinese can have. What an amount is for, and
 * 累计, are said with it. `text` is the passage's.
 */
export function formatDeed(target: Target, text: string): string {
  const verb = `${target.cumulative && !/累计/u.test(target.verb) ? '累计' : ''}${/^[从由]$/u.test(target.verb) ? '原为' : target.verb}`;
  // 落实千人50平方米: what is measured is given by the quotation alone.
  if (target.kind === 'standard' && /^(?:按照?|落实)$/u.test(target.verb)) return target.quote;
  // 慈善组织占社会组织总数: whose share of what.
  if (target.verb === '占' && target.of !== null) return `${target.object}占${target.of}`;
  const { object } = target;
  const after = text.slice(target.span[1], text.indexOf(target.quote) + target.quote.length);
  const [thing, deed] = [after.indexOf(object), target.verb === '' ? -1 : after.indexOf(target.verb)];
  // 15家机构获得放款: the sentence itself, from the thing on; 5项获一等奖: the thing was named before.
  if (deed >= 0 && object !== '' && thing < deed) {
    const to = /[为给向]$/u.exec(text.slice(0, target.span[0]))?.[0] ?? '';
    const said = thing >= 0 ? `${to}${after.slice(thing)}` : `${object}${after.slice(deed)}`;
    if (said.length <= MOST_CHARACTERS && !/\d/u.test(said)) return `${coveredBy(target, text)}${said}`;
    return `${object}${after.slice(0, deed).includes('被') ? '被' : ''}${verb}`;
  }
  const thingFirst = OF_A_THING.test(target.verb) && target.verb !== '占';
  return `${coveredBy(target, text)}${thingFirst ? `${object}${verb}` : `${verb}${object}`}`;
}

/** What covers is named in the clause before: 推进精神障碍社区康复服务，年内实现覆盖90%以上的街镇. Empty where it has a subject or a number of its own. */
function coveredBy(target: Target, text: string): string {
  if (!`${target.verb}${target.object}`.includes('覆盖') || target.subject !== null) return '';
  const clause = /(?<clause>[^，,；;。：:]+)[，,]$/u.exec(text.slice(0, text.indexOf(target.quote)))?.groups?.[
    'clause'
  ];
  return clause !== undefined && clause.length <= MOST_CHARACTERS && !/\d/u.test(clause) ? `${clause}，` : '';
}
