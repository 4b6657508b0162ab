/**
 * How firmly a number is meant: the words of will before it (计划, 力争), and a proviso behind it
 * (以正式下达指标为准).
 */
import { name } from '../pattern.ts';
import type { NumberScene } from './rule.ts';

const HEDGE = name(
  'words of will',
  /力争|争取|计划(?=[^，。；]*$)|预计|(?<![虚模草比])拟(?!定|订|制|真|人)|有望|努力|力求|原则上|探索/u,
  ['{力争}年底前新增', '{计划}新增', '{原则上}不低于'],
  ['拟定养老服务', '远程虚拟窗口', '确保全年完成', '持续推进'],
);
const NO_HEDGE = name(
  'plan as a noun',
  /(?:“[^”]*计划|行动计划|工作计划|年度计划|按照?计划|计划(?:任务|指标|数|的|单列|生育))/u,
  ['实施行动计划', '完成年度计划'],
  ['计划新增'],
);
const OPENS_A_SEQUEL = name(
  'opening clause of will or time',
  /^(?:力争|争取|计划|预计|拟|努力|力求|原则上)(?:在|到|于|至|用)?(?:今年|年内|年底前?|全年|明年|20\d{2}年(?:底|末)?前?|三年内|[一二三四]季度|上半年|下半年)*(?:前|内)?$/u,
  ['力争到2026年底', '力争年内'],
  ['力争建成一流队伍'],
);
const PROVISO = name(
  'proviso',
  /(?:最终|具体|实际)?(?:数据|任务|指标|数量)?(?:均)?以[^，。；（()）]{2,24}为准/u,
  ['（{以正式下达指标为准}）'],
  ['以人民为中心', '以此为基准'],
);

/** Words of will that go on governing the deeds that follow, each after a comma: 计划新增200张，改建140张. */
const GOES_ON = new Set(['计划', '拟', '预计']);

/** The word of will that governs the number; null where it is said outright. `verb`: what is done, as it was read. */
export function hedgeOf(scene: NumberScene, verb: string): string | null {
  return ownHedge(scene) ?? hedgeBefore(scene, verb);
}

function hedgeBefore({ text, clause, previous, sameClause }: NumberScene, verb: string): string | null {
  const hedge = previous?.target.hedge ?? null;
  if (hedge === null || sameClause || !GOES_ON.has(hedge) || verb === '') return null;
  const between = text.slice(previous!.clause.end, clause.start);
  return /^[，,]?$/u.test(between) && text.slice(clause.start).startsWith(verb) ? hedge : null;
}

function ownHedge({ text, clause, number }: NumberScene): string | null {
  const own = text.slice(clause.start, number.start);
  const before = /[^，。；：,;:]*$/u.exec(text.slice(0, Math.max(0, clause.start - 1)))?.[0] ?? '';
  const words = OPENS_A_SEQUEL.test(before) ? before + own : own;
  if (NO_HEDGE.test(words)) return null;
  return HEDGE.exec(words)?.[0] ?? null;
}

/** The proviso that closes the sentence that the number is in; it covers all that was counted before it. */
export function provisoOf(text: string, end: number): string | null {
  const rest = /^[^。；;]*/u.exec(text.slice(end))?.[0] ?? '';
  return PROVISO.exec(rest)?.[0] ?? null;
}
