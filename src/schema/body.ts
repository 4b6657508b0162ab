/**
 * The body of an entry's MDX, both ways: blocks of passages to MDX and back.
 *
 * One line per passage, so that a change of a notice reads well in a diff. The words of a notice are
 * data: they are written through mdast, which escapes whatever MDX or Markdown would take for markup; words that hold
 * nothing of the kind are written and read as they are.
 */
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { mdxToMarkdown, type MdxJsxAttribute, type MdxJsxFlowElement, type MdxJsxTextElement } from 'mdast-util-mdx';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { ClauseRuns, Passage, PassageRole } from './passage.ts';
import { readPlainBody, writePlainBlock, type Tag } from './plain-body.ts';

/** A run of a passage's words, or a mark that is between them. */
export type Segment =
  | { kind: 'text'; text: string }
  /** A page opens here. */
  | { kind: 'page'; page: number }
  /** 原文如此. */
  | { kind: 'sic'; text: string; note: string }
  /** Something was taken out here. */
  | { kind: 'removed'; note: string };

/** What follows from the place of a passage, and is not written with it. */
type Placed = 'id' | 'notice' | 'part' | 'entry' | 'role' | 'text' | 'order' | 'paragraph';

/** A passage as its entry's MDX has it: all but what its place tells, its words in segments. */
export interface BodyPassage extends Omit<Passage, Placed> {
  segments: Segment[];
}

export interface BodyBlock {
  role: PassageRole;
  /** True where the next block goes on in the same paragraph of the source. */
  runIn: boolean;
  passages: BodyPassage[];
}

/** A passage's words, marks left out. */
export function passageText(segments: readonly Segment[]): string {
  return segments.map((segment) => ('text' in segment ? segment.text : '')).join('');
}

function segmentChild(segment: Segment): string | Tag {
  switch (segment.kind) {
    case 'text':
      return segment.text;
    case 'page':
      return { name: 'Page', attributes: [['n', String(segment.page)]], children: [] };
    case 'sic':
      return { name: 'Sic', attributes: [['note', segment.note]], children: [segment.text] };
    case 'removed':
      return { name: 'Removed', attributes: [['note', segment.note]], children: [] };
  }
}

/** `elderly-care/meals:12-30,44-50 elderly-care/beds:0-9`. */
function writeClauses(clauses: BodyPassage['clauses']): string {
  return Object.entries(clauses)
    .map(([topic, runs]) => `${topic}:${runs.map((run) => run.join('-')).join(',')}`)
    .join(' ');
}

function passageTag(passage: BodyPassage): Tag {
  const attributes: Tag['attributes'] = [['id', passage.key]];
  const add = (name: string, value: string | null): void => {
    if (value) attributes.push([name, value]);
  };
  add('label', passage.label);
  add('page', passage.pages && [...new Set(passage.pages)].join('-'));
  add('themes', passage.themes.join(' '));
  add('topics', passage.topics.join(' '));
  add('clauses', writeClauses(passage.clauses));
  if (passage.reviewed) {
    const { themes, topics } = passage.proposed;
    if (themes.join(' ') !== passage.themes.join(' ')) attributes.push(['proposed', themes.join(' ')]);
    if (topics.join(' ') !== passage.topics.join(' ')) attributes.push(['proposedTopics', topics.join(' ')]);
    attributes.push(['reviewed', null]);
  }
  return { name: 'Passage', attributes, children: passage.segments.map(segmentChild) };
}

function blockTag(block: BodyBlock): Tag {
  const name = block.role === 'heading' ? 'Heading' : block.role === 'text' ? 'Paragraph' : 'Line';
  const attributes: Tag['attributes'] = [];
  if (name === 'Line') attributes.push(['role', block.role]);
  if (block.runIn) attributes.push(['runIn', null]);
  return { name, attributes, children: block.passages.map(passageTag) };
}

const mdxAttributes = (tag: Tag): MdxJsxAttribute[] =>
  tag.attributes.map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value }));

function inlineNode(tag: Tag): MdxJsxTextElement {
  const children = tag.children.map((child): PhrasingContent =>
    typeof child === 'string' ? { type: 'text', value: child } : inlineNode(child),
  );
  return { type: 'mdxJsxTextElement', name: tag.name, attributes: mdxAttributes(tag), children };
}

function flowNode(tag: Tag): MdxJsxFlowElement {
  const lines = tag.children.flatMap((child, index): PhrasingContent[] => [
    ...(index > 0 ? [{ type: 'text', value: '\n' } as const] : []),
    ...(typeof child === 'string' ? [] : [inlineNode(child)]),
  ]);
  const paragraph: Paragraph = { type: 'paragraph', children: lines };
  return { type: 'mdxJsxFlowElement', name: tag.name, attributes: mdxAttributes(tag), children: [paragraph] };
}

const extensions = [mdxToMarkdown()];

/** MDX of an entry's body. */
export function serializeBody(blocks: Iterable<BodyBlock>): string {
  const written: string[] = [];
  for (const block of blocks) {
    const tag = blockTag(block);
    written.push(writePlainBlock(tag) ?? serializeTree([tag]).slice(0, -1));
  }
  return written.length === 0 ? '' : `${written.join('\n\n')}\n`;
}

/** The same by way of a syntax tree, which escapes whatever would be markup. @internal */
export function serializeTree(blocks: readonly Tag[]): string {
  const root: Root = { type: 'root', children: blocks.map(flowNode) };
  return toMarkdown(root, { extensions });
}

const parser = unified().use(remarkParse).use(remarkMdx);

function attributesOf(node: MdxJsxFlowElement | MdxJsxTextElement): Tag['attributes'] {
  return node.attributes.map((item) => {
    if (item.type !== 'mdxJsxAttribute') throw new Error(`Unexpected expression attribute in <${String(node.name)}>`);
    const { name, value } = item;
    return [name, value === null || value === undefined ? null : typeof value === 'string' ? value : value.value];
  });
}

function childOf(node: RootContent): string | Tag {
  if (node.type === 'text') return node.value;
  if (node.type !== 'mdxJsxTextElement') throw new Error(`Unexpected ${node.type} in a passage, expected text`);
  return { name: node.name ?? '', attributes: attributesOf(node), children: node.children.map(childOf) };
}

/** The blocks of an MDX body by way of its syntax tree. @internal */
export function parseTree(mdx: string): Tag[] {
  const root: Root = parser.parse(mdx);
  return root.children.map((node): Tag => {
    if (node.type !== 'mdxJsxFlowElement')
      throw new Error(
        `Unexpected ${node.type} at line ${String(node.position?.start.line)}, expected a block of passages`,
      );
    const inside = node.children.flatMap((child): RootContent[] =>
      child.type === 'paragraph' ? child.children : [child],
    );
    const passages = inside.flatMap((child) =>
      child.type === 'mdxJsxTextElement' || child.type === 'mdxJsxFlowElement'
        ? [
            {
              name: child.name ?? '',
              attributes: attributesOf(child),
              children: (child.children as RootContent[]).map(childOf),
            },
          ]
        : [],
    );
    return { name: node.name ?? '', attributes: attributesOf(node), children: passages };
  });
}

const words = (value: string | null | undefined): string[] => (value ? value.split(' ') : []);

function readClauses(pieces: readonly string[]): BodyPassage['clauses'] {
  return Object.fromEntries(
    pieces.map((piece) => {
      const [topic = '', runs = ''] = piece.split(':');
      return [
        topic,
        runs.split(',').map((run): ClauseRuns[number] => {
          const [start = NaN, end = NaN] = run.split('-').map(Number);
          return [start, end];
        }),
      ];
    }),
  );
}

function readSegment(child: string | Tag): Segment {
  if (typeof child === 'string') return { kind: 'text', text: child };
  const attributes = new Map(child.attributes);
  if (child.name === 'Page') return { kind: 'page', page: Number(attributes.get('n')) };
  if (child.name === 'Removed') return { kind: 'removed', note: String(attributes.get('note')) };
  if (child.name !== 'Sic') throw new Error(`Unexpected <${child.name}> in a passage`);
  const text = child.children.filter((piece) => typeof piece === 'string').join('');
  return { kind: 'sic', text, note: String(attributes.get('note')) };
}

function readPassage(tag: Tag): BodyPassage {
  const attributes = new Map(tag.attributes);
  const pages = attributes.get('page')?.split('-').map(Number);
  const [themes, topics] = [words(attributes.get('themes')), words(attributes.get('topics'))];
  return {
    key: attributes.get('id') ?? '',
    label: attributes.get('label') ?? null,
    pages: pages ? [pages[0] as number, pages.at(-1) as number] : null,
    themes,
    topics,
    clauses: readClauses(words(attributes.get('clauses'))),
    proposed: {
      themes: attributes.has('proposed') ? words(attributes.get('proposed')) : themes,
      topics: attributes.has('proposedTopics') ? words(attributes.get('proposedTopics')) : topics,
    },
    reviewed: attributes.get('reviewed') === null,
    segments: tag.children.map(readSegment),
  };
}

/** The blocks of an entry's MDX body. Throws where it holds anything that `serializeBody` does not write. */
export function parseBody(mdx: string): BodyBlock[] {
  return (readPlainBody(mdx) ?? parseTree(mdx)).map(({ name, attributes, children }): BodyBlock => {
    const by = new Map(attributes);
    const role =
      name === 'Heading' ? 'heading' : name === 'Paragraph' ? 'text' : (String(by.get('role')) as PassageRole);
    const passages = children.flatMap((child) => (typeof child === 'string' ? [] : [readPassage(child)]));
    return { role, runIn: by.get('runIn') === null, passages };
  });
}
