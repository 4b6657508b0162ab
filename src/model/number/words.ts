/**
 * A number in the reader's words, always as the source writes it: `约7.96万块`, `1-2家`, `10万人`.
 */
import type { Target, TargetKind } from '../../schema/target.ts';

/** The kinds in the reader's words, with what each is. */
export const kindName: Record<TargetKind, string> = { target: '计划', result: '完成', stock: '存量', standard: '标准' };
export const kindMeaning: Record<TargetKind, string> = {
  target: '文件提出要达到的数',
  result: '文件报告已经做到的数',
  stock: '截至某时的总数',
  standard: '按人、按户或按面积定的额度',
};

/** `text` is the passage's. */
export function numberWords(target: Target, text: string): string {
  const figure = text.slice(...target.span);
  const unit = target.unit !== '' && !figure.includes(target.unit) && !/[%％之]/u.test(figure) ? target.unit : '';
  const before = (target.approximate ?? '')
    .split('…')
    .filter((word) => word !== '' && !figure.includes(word))
    .join('');
  return `${before}${figure}${unit}`;
}

/** `新增养老床位`; what an amount is for, and 累计, are said with it. */
export function deedWords(target: Target): string {
  const verb = `${target.cumulative && !/累计/u.test(target.verb) ? '累计' : ''}${target.verb === '从' ? '原为' : target.verb}`;
  const object = target.object === target.per ? '' : target.object;
  // 养老护理员持证率达到…, but 新增养老床位….
  const thingFirst = /^(?:达到?|为|占|共|共有|从|提高|调整|保持|)$/u.test(target.verb) && target.verb !== '占';
  return thingFirst ? `${object}${verb}` : `${verb}${object}`;
}
