/**
 * Headings without a number. `markPlainHeadings` finds those on a line of their own. `markRunInHeadings` finds leads: headings that
 * run in within a node's paragraphs, each opening a matter of its own
 * (`提高养老床位利用率。…提高社区养老服务设施可及性。…`, Shanghai 2024).
 *
 * A lead has one of four signs: an editor names the sentence in the sidecar; three or more short sentences of
 * one paragraph open with the same verb, the first of them opening the paragraph; every paragraph of
 * a node, two or more, or three in a row, opens with a short sentence without a comma; or three in a row
 * open with a clause and a colon, or with a sentence of two short clauses that counts nothing (`优化供给，绘就养老新图景。`).
 */
import { sliceMapped } from './mapped-text.ts';
import { isField } from './heading.ts';
import type { Block, OutlineEntry } from './outline-builder.ts';
import { cutPages } from './page-turn.ts';
import { sentenceSpans } from './passage.ts';
import { name } from './pattern.ts';

/** Longest lead in characters, the full stop aside. */
const longestLead = 24;
/** A lead is a plain clause: a comma, a list or a colon in it says that it is a measure. */
const plainClause = /^[^，、；：,;:]+。$/u;

/** A slogan of two clauses alike in length, without a figure. */
const coupledClauses = /^[^，、；：,;:\d]{4,12}，[^，、；：,;:\d]{4,14}。$/u;

function isLead(sentence: string): boolean {
  return sentence.length - 1 <= longestLead && plainClause.test(sentence);
}

/** A line of a few words and no mark at all, over text: `总体要求`, `保障措施`. */
const plainHeading = /^[\p{Script=Han}“”《》—·\s]{2,20}$/u;

/**
 * In a part without numbers, short lines without any mark head what follows them. Two such lines are asked for, so that
 * one slip of the page makes no heading.
 */
export function markPlainHeadings(entry: OutlineEntry): void {
  if (entry.kind !== 'opening' || entry.part?.startsWith('attachment')) return;
  const heads = entry.blocks.filter(
    (block, index) =>
      block.role === 'text' && plainHeading.test(block.mapped.text) && entry.blocks[index + 1]?.role === 'text',
  );
  if (heads.length >= 2) for (const block of heads) block.role = 'heading';
}

export function markRunInHeadings(entry: OutlineEntry, declared: readonly string[]): void {
  markPlainHeadings(entry);
  const groups = groupsOf(entry.blocks);
  const leading = new Set(
    groups.flatMap((group) => (group.length >= 2 && group.every(opensWithLead) ? group : inRow(group, opensWithLead))),
  );
  for (const block of groups.flatMap((group) => inRow(group, opensWithCoupledLead))) leading.add(block);
  const colons = new Set(groups.flatMap((group) => inRow(group, opensWithColonLead)));
  entry.blocks = entry.blocks.flatMap((block) => {
    if (block.role !== 'text') return [block];
    if (colons.has(block)) {
      const end = colonLead.exec(block.mapped.text)?.[0].length ?? 0;
      return splitAtLeads(
        block,
        [
          [0, end],
          [end, block.mapped.text.length],
        ],
        [true, false],
      );
    }
    const spans = sentenceSpans(block.mapped.text);
    if (spans.length === 1 && !leading.has(block) && !declared.includes(block.mapped.text)) return [block];
    const sentences = spans.map(([start, end]) => block.mapped.text.slice(start, end));
    const parallel = parallelLeads(sentences);
    const leads = sentences.map(
      (sentence, index) => declared.includes(sentence) || parallel.has(index) || (leading.has(block) && index === 0),
    );
    return splitAtLeads(block, spans, leads);
  });
}

/** Paragraphs of text between headings. */
function groupsOf(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [[]];
  for (const block of blocks) {
    if (block.role === 'text') groups.at(-1)?.push(block);
    else groups.push([]);
  }
  return groups;
}

/** Fewest paragraphs in a row that are headed by leads where others are around them. */
const fewestLeads = 3;

/** The paragraphs of a group for which `holds` is true of so many neighbours. */
function inRow(group: readonly Block[], holds: (block: Block) => boolean): Block[] {
  const ends = [...group.keys(), group.length].filter((at) => at === group.length || !holds(group[at] as Block));
  return ends.flatMap((end, index) => {
    const run = group.slice(index === 0 ? 0 : (ends[index - 1] as number) + 1, end);
    return run.length >= fewestLeads ? run : [];
  });
}

function opensWithLead(block: Block): boolean {
  return isLead(openingOf(block));
}

/** Plain leads may stand among them. */
const opensWithCoupledLead = (block: Block): boolean => {
  const opening = openingOf(block);
  return coupledClauses.test(opening) || isLead(opening);
};

/** The first sentence of a paragraph without number that has others; else empty. */
function openingOf({ label, mapped }: Block): string {
  const spans = sentenceSpans(mapped.text);
  const [first] = spans;
  return label === null && first && spans.length >= 2 ? mapped.text.slice(...first) : '';
}

/** `坚持“一个目标”：以标准化为抓手`: a clause and a colon before the text that it heads. */
const colonLead = name(
  'lead with a colon',
  /^[^，。；：:;！？（）()]{3,12}(?<!包括|如下|以下|[是为])[：:](?=.{8})/u,
  ['优化养老服务：新增床位三百张，完善网络。'],
  ['如下：新增床位三百张，完善网络。', '优化养老，服务：新增床位三百张'],
);

const opensWithColonLead = ({ label, mapped }: Block): boolean =>
  label === null && colonLead.test(mapped.text) && !isField(mapped.text);

/** Indexes of sentences that head by parallelism; empty where there is none. */
function parallelLeads(sentences: string[]): Set<number> {
  const verb = sentences[0]?.slice(0, 2);
  if (!verb || !isLead(sentences[0] as string)) return new Set();
  const found = sentences.flatMap((sentence, index) =>
    isLead(sentence) && sentence.startsWith(verb) && index < sentences.length - 1 ? [index] : [],
  );
  const adjacent = found.some((index) => found.includes(index + 1));
  return new Set(found.length >= 3 && !adjacent ? found : []);
}

function splitAtLeads(block: Block, spans: [number, number][], leads: boolean[]): Block[] {
  if (!leads.includes(true)) return [block];
  const blocks: Block[] = [];
  let from = 0;
  const cut = (role: Block['role'], start: number, end: number): void => {
    if (start >= end) return;
    blocks.push({
      role,
      label: start === 0 ? block.label : null,
      mapped: sliceMapped(block.mapped, start, end),
      ...cutPages(block, start, end),
      runIn: end < block.mapped.text.length || block.runIn,
    });
  };
  spans.forEach(([start, end], index) => {
    if (!leads[index]) return;
    cut('text', from, start);
    cut('heading', start, end);
    from = end;
  });
  cut('text', from, block.mapped.text.length);
  return blocks;
}
