/**
 * The body of an entry's MDX, both ways: blocks of passages to MDX and back.
 *
 * One line per passage, so that a change of a notice reads well in a diff. The words of a notice are
 * data: they are written through mdast, which escapes whatever MDX or Markdown would take for markup.
 */
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { mdxToMarkdown, type MdxJsxAttribute, type MdxJsxFlowElement, type MdxJsxTextElement } from 'mdast-util-mdx';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { ClauseRuns, Passage, PassageRole } from './passage.ts';

/** A run of a passage's words, or a mark that stands between them. */
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

function attribute(name: string, value: string | null): MdxJsxAttribute {
  return { type: 'mdxJsxAttribute', name, value };
}

function element(name: string, attributes: MdxJsxAttribute[], children: PhrasingContent[]): MdxJsxTextElement {
  return { type: 'mdxJsxTextElement', name, attributes, children };
}

function segmentNode(segment: Segment): PhrasingContent {
  switch (segment.kind) {
    case 'text':
      return { type: 'text', value: segment.text };
    case 'page':
      return element('Page', [attribute('n', String(segment.page))], []);
    case 'sic':
      return element('Sic', [attribute('note', segment.note)], [{ type: 'text', value: segment.text }]);
    case 'removed':
      return element('Removed', [attribute('note', segment.note)], []);
  }
}

/** `elderly-care/meals:12-30,44-50 elderly-care/beds:0-9`. */
function writeClauses(clauses: BodyPassage['clauses']): string {
  return Object.entries(clauses)
    .map(([topic, runs]) => `${topic}:${runs.map((run) => run.join('-')).join(',')}`)
    .join(' ');
}

function passageNode(passage: BodyPassage): MdxJsxTextElement {
  const attributes = [attribute('id', passage.key)];
  const add = (name: string, value: string | null): void => {
    if (value) attributes.push(attribute(name, value));
  };
  add('label', passage.label);
  add('page', passage.pages && [...new Set(passage.pages)].join('-'));
  add('themes', passage.themes.join(' '));
  add('topics', passage.topics.join(' '));
  add('clauses', writeClauses(passage.clauses));
  if (passage.reviewed) {
    const { themes, topics } = passage.proposed;
    if (themes.join(' ') !== passage.themes.join(' ')) attributes.push(attribute('proposed', themes.join(' ')));
    if (topics.join(' ') !== passage.topics.join(' ')) attributes.push(attribute('proposedTopics', topics.join(' ')));
    attributes.push(attribute('reviewed', null));
  }
  return element('Passage', attributes, passage.segments.map(segmentNode));
}

function blockNode(block: BodyBlock): MdxJsxFlowElement {
  const name = block.role === 'heading' ? 'Heading' : block.role === 'text' ? 'Paragraph' : 'Line';
  const attributes = [
    ...(name === 'Line' ? [attribute('role', block.role)] : []),
    ...(block.runIn ? [attribute('runIn', null)] : []),
  ];
  const lines = block.passages.flatMap((passage, index): PhrasingContent[] => [
    ...(index > 0 ? [{ type: 'text', value: '\n' } as const] : []),
    passageNode(passage),
  ]);
  const paragraph: Paragraph = { type: 'paragraph', children: lines };
  return { type: 'mdxJsxFlowElement', name, attributes, children: [paragraph] };
}

const extensions = [mdxToMarkdown()];

/** MDX of an entry's body. */
export function serializeBody(blocks: readonly BodyBlock[]): string {
  const root: Root = { type: 'root', children: blocks.map((block) => blockNode(block) as RootContent) };
  return toMarkdown(root, { extensions });
}

const parser = unified().use(remarkParse).use(remarkMdx);

function attributesOf(node: MdxJsxFlowElement | MdxJsxTextElement): Map<string, string | true> {
  const found = new Map<string, string | true>();
  for (const item of node.attributes) {
    if (item.type !== 'mdxJsxAttribute') throw new Error(`Unexpected expression attribute in <${node.name}>`);
    found.set(
      item.name,
      item.value === null || item.value === undefined
        ? true
        : typeof item.value === 'string'
          ? item.value
          : item.value.value,
    );
  }
  return found;
}

const words = (value: string | true | undefined): string[] =>
  typeof value === 'string' && value ? value.split(' ') : [];

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

function readSegments(nodes: readonly RootContent[]): Segment[] {
  return nodes.map((node): Segment => {
    if (node.type === 'text') return { kind: 'text', text: node.value };
    if (node.type !== 'mdxJsxTextElement') throw new Error(`Unexpected ${node.type} in a passage, expected text`);
    const attributes = attributesOf(node);
    if (node.name === 'Page') return { kind: 'page', page: Number(attributes.get('n')) };
    if (node.name === 'Removed') return { kind: 'removed', note: String(attributes.get('note')) };
    if (node.name !== 'Sic') throw new Error(`Unexpected <${node.name}> in a passage`);
    return {
      kind: 'sic',
      text: node.children.map((child) => ('value' in child ? child.value : '')).join(''),
      note: String(attributes.get('note')),
    };
  });
}

function readPassage(node: MdxJsxTextElement | MdxJsxFlowElement): BodyPassage {
  const attributes = attributesOf(node);
  const get = (name: string): string | null => {
    const value = attributes.get(name);
    return typeof value === 'string' ? value : null;
  };
  const pages = get('page')?.split('-').map(Number);
  const [themes, topics] = [words(attributes.get('themes')), words(attributes.get('topics'))];
  return {
    key: get('id') ?? '',
    label: get('label'),
    pages: pages ? [pages[0] as number, pages.at(-1) as number] : null,
    themes,
    topics,
    clauses: readClauses(words(attributes.get('clauses'))),
    proposed: {
      themes: attributes.has('proposed') ? words(attributes.get('proposed')) : themes,
      topics: attributes.has('proposedTopics') ? words(attributes.get('proposedTopics')) : topics,
    },
    reviewed: attributes.get('reviewed') === true,
    segments: readSegments(node.children as RootContent[]),
  };
}

/** The blocks of an entry's MDX body. Throws where it holds anything that `serializeBody` does not write. */
export function parseBody(mdx: string): BodyBlock[] {
  const root: Root = parser.parse(mdx);
  return root.children.map((node): BodyBlock => {
    if (node.type !== 'mdxJsxFlowElement')
      throw new Error(
        `Unexpected ${node.type} at line ${String(node.position?.start.line)}, expected a block of passages`,
      );
    const attributes = attributesOf(node);
    const role =
      node.name === 'Heading'
        ? 'heading'
        : node.name === 'Paragraph'
          ? 'text'
          : (String(attributes.get('role')) as PassageRole);
    const inside = node.children.flatMap((child): RootContent[] =>
      child.type === 'paragraph' ? child.children : [child],
    );
    const passages = inside.flatMap((child) =>
      child.type === 'mdxJsxTextElement' || child.type === 'mdxJsxFlowElement' ? [readPassage(child)] : [],
    );
    return { role, runIn: attributes.get('runIn') === true, passages };
  });
}
