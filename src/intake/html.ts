/**
 * A saved web page as text: what is in the article is the text, everything else that a visitor could read is left
 * out. The article is where the prose is; a title above it belongs to it.
 */
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { partTitle, coverTitle } from '../convert/cover.ts';
import { readLabel } from '../text/label.ts';
import { name } from '../convert/pattern.ts';
import { isRecordLine } from '../convert/web-record.ts';
import { fold } from '../text/fold.ts';
import { decodeText } from './bytes.ts';
import { IntakeFault, type Piece, type Received } from './received.ts';

type Element = DefaultTreeAdapterTypes.Element;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** An article of fewer Han characters is no notice. */
const FEWEST_CHARACTERS = 100;

/** `<meta charset=gbk>` and its older form, in the first bytes of a page. */
const declaredCharset = /<meta[^>]{1,200}?charset\s*=\s*["']?\s*([\w-]+)/iu;
const savedFrom =
  /<!--\s*saved from url=\(\d+\)(\S+)\s*-->|^\s*(?:url|Page saved with SingleFile\s+url):\s*(https?:\S+)/imu;

/**
 * Reads the article out of a saved page.
 *
 * @throws IntakeFault `intake-login` for a page to log in, `intake-no-text` where the article has too few Han characters
 */
export function readHtml(bytes: Uint8Array, address: string | null = null): Received {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const source = decodeText(bytes, declaredCharset.exec(head)?.[1] ?? null);
  const document = parse(source);
  const blocks = readBlocks(document);
  if (asksToLogIn(blocks)) throw new IntakeFault('intake-login');
  const article = findArticle(document, blocks);
  const told = readMeta(document);
  const prose = blocks.filter(({ node }) => isWithin(node, article));
  if (han(prose.map(({ text }) => text).join('')) < FEWEST_CHARACTERS)
    throw new IntakeFault('intake-no-text', attachmentsOf(document));
  const title = findTitle(blocks, article, told);
  const pieces = blocks.map((block): Piece => {
    const kept = !block.hidden && (block === title || isWithin(block.node, article));
    const aside = isRecordLine(block.text, false) ? 'record' : 'navigation';
    const left = kept ? null : block.hidden ? 'hidden' : aside;
    return { text: `${block.text}\n`, left, ...(block.written ? { written: true } : {}) };
  });
  const [, saved, single] = savedFrom.exec(source.slice(0, 4096)) ?? [];
  const url = [address, saved, single, linkOf(document)].find((one) => /^https?:\/\//u.test(one ?? ''));
  return { form: 'web', pieces, told, blankPages: [], ...(url ? { url } : {}) };
}

/** A line of the page with the element that it is in. */
interface Block {
  text: string;
  node: ParentNode;
  hidden: boolean;
  /** True for the number of a list, which the page's source does not hold. */
  written: boolean;
}

const unread = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'head',
  'iframe',
  'object',
  'select',
  'textarea',
]);
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark o:p q s samp small span strike strong sub sup tt u var wbr'.split(
    ' ',
  ),
);
const isElement = (node: ChildNode): node is Element => defaultTreeAdapter.isElementNode(node);
const attributeOf = (element: Element, name: string): string =>
  element.attrs.find((attr) => attr.name === name)?.value ?? '';
const isHidden = (element: Element): boolean =>
  element.attrs.some(({ name }) => name === 'hidden') ||
  /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(attributeOf(element, 'style'));

function readBlocks(document: ParentNode): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  const close = (): void => {
    const text = open?.text.replace(/^[ \n]+|[ \n\u00a0]+$/gu, '') ?? '';
    if (open && text.trim() !== '') blocks.push({ ...open, text });
    open = null;
  };
  const add = (text: string, node: ParentNode, hidden: boolean): void => {
    if (open && open.hidden !== hidden) close();
    open ??= { text: '', node, hidden, written: false };
    open.text += text;
  };
  const walk = (parent: ParentNode, block: ParentNode, hidden: boolean): void => {
    parent.childNodes.forEach((node) => {
      if (defaultTreeAdapter.isTextNode(node)) add(node.value.replace(/[ \t\r\n\f]+/gu, ' '), block, hidden);
      if (!isElement(node) || unread.has(node.tagName)) return;
      const unseen = hidden || isHidden(node);
      if (node.tagName === 'br') close();
      else if (inline.has(node.tagName)) walk(node, block, unseen);
      else if (node.tagName === 'td' || node.tagName === 'th') cell(node, unseen);
      else {
        close();
        const label = listNumber(node);
        if (label !== null) blocks.push({ text: label, node, hidden: unseen, written: true });
        walk(node, node, unseen);
        close();
      }
    });
  };
  /** The cells of a row are on one line with tabs between them; a cell of paragraphs stands by itself. */
  const cell = (node: Element, hidden: boolean): void => {
    const lines = node.childNodes.some(
      (child) => isElement(child) && !inline.has(child.tagName) && child.tagName !== 'br',
    );
    if (open && open.text.trim() !== '' && !lines) add('\t', node, hidden);
    if (!lines && open) walk(node, open.node, hidden);
    else walk(node, node, hidden);
  };
  walk(document, document, false);
  close();
  return blocks;
}

/** `3.` before an item of a numbered list. */
function listNumber(node: Element): string | null {
  const list = node.parentNode;
  if (node.tagName !== 'li' || !list || !('tagName' in list) || list.tagName !== 'ol') return null;
  const before = list.childNodes.filter((child) => isElement(child) && child.tagName === 'li').indexOf(node);
  const start = Number.parseInt(attributeOf(list, 'start'), 10);
  return `${String((Number.isNaN(start) ? 1 : start) + before)}.`;
}

function isWithin(node: ParentNode, ancestor: ParentNode): boolean {
  for (let at: ParentNode | null = node; at; at = 'parentNode' in at ? at.parentNode : null)
    if (at === ancestor) return true;
  return false;
}

const han = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;
/** Prose has sentences; a list of links has none. */
const proseOf = ({ text, hidden }: Block): number => (!hidden && /[。；]/u.test(text) ? han(text) : 0);
/** True for a line that opens with a number label (`一、提升养老服务`), which page furniture does not. */
const isNumbered = ({ text }: Block): boolean => readLabel(text.replace(/\s+/gu, '')) !== null;

const LOG_IN = name(
  'page to log in or to verify',
  /请(?:先)?登[录陆]|用户登[录陆]|[账帐]号登[录陆]|统一身份认证|忘记密码|(?:安全|人机|滑动)验证|访问(?:过于)?频繁|拖动滑块/u,
  ['用户登录', '请完成安全验证', '您的访问过于频繁'],
  ['婚姻登记', '完善身份认证机制', '登录'],
);

/** A page that shows its text only to who is let in: words of a gate, and neither a notice's title nor a numbered line. */
function asksToLogIn(blocks: readonly Block[]): boolean {
  const lines = blocks.filter(({ hidden }) => !hidden).map(({ text }) => fold(text));
  return (
    lines.some((line) => LOG_IN.test(line)) &&
    !lines.some((line) => partTitle.test(line) || coverTitle.test(line)) &&
    !blocks.some(isNumbered)
  );
}

/** Containers that the systems of government sites put an article in. */
const articleName =
  /^(?:zoom|ucap-?content|trs_editor|trs_ue(?:ditor)?|article-?(?:content|con|body|main)?|pages_content|view|conTxt|content-?(?:body|txt|text)?|news_?con(?:tent)?|detail-?con(?:tent)?|xxgk_?con(?:tent)?|ivs_content|easysite-news-text|v_news_content|wp_articlecontent)$/iu;

function findArticle(document: ParentNode, blocks: readonly Block[]): ParentNode {
  const total = blocks.reduce((sum, block) => sum + proseOf(block), 0);
  let article: ParentNode = document;
  for (;;) {
    const inside = blocks.filter(({ node }) => isWithin(node, article));
    const within: ParentNode | undefined = article.childNodes
      .filter(isElement)
      .find((child) => holdsArticle(child, inside, total));
    if (!within) return article;
    article = within;
  }
}

/** True for an element that holds nearly all the prose, and every numbered line beside it. */
function holdsArticle(element: Element, blocks: readonly Block[], total: number): boolean {
  const inside = blocks.filter(({ node }) => isWithin(node, element));
  const prose = inside.reduce((sum, block) => sum + proseOf(block), 0);
  const named =
    articleName.test(attributeOf(element, 'id')) ||
    attributeOf(element, 'class')
      .split(/\s+/u)
      .some((name) => articleName.test(name));
  if (prose < total * (named || element.tagName === 'article' ? 0.6 : 0.85)) return false;
  return !blocks.some(
    (block) => !block.hidden && !isWithin(block.node, element) && isNumbered(block) && proseOf(block) > 0,
  );
}

const bare = (text: string): string => text.replace(/\s+/gu, '');
const isTitle = (text: string): boolean =>
  (/(?:19|20)\d{2}/u.test(bare(text)) && partTitle.test(bare(text))) || coverTitle.test(bare(text));

/** The line above the article that is its title, unless the article has one. */
function findTitle(blocks: readonly Block[], article: ParentNode, told: readonly string[]): Block | null {
  const inside = blocks.filter(({ node }) => isWithin(node, article));
  if (inside.slice(0, 8).some(({ text }) => isTitle(text))) return null;
  const first = blocks.findIndex((block) => block === inside[0]);
  const above = blocks.slice(0, first).filter(({ hidden }) => !hidden);
  const names = told.map((line) => fold(line.replace(/^标题：/u, '')));
  return (
    above.findLast(({ text }) => isTitle(text)) ?? above.findLast(({ text }) => names.includes(fold(text))) ?? null
  );
}

function* elementsWithin(parent: ParentNode): Generator<Element> {
  for (const node of parent.childNodes) {
    if (!isElement(node)) continue;
    yield node;
    yield* elementsWithin(node);
  }
}

/** What the page tells of itself: `<meta name="ArticleTitle">`, `PubDate`, `ContentSource`, `SiteName`, `<title>`. */
const metaLabels: Readonly<Record<string, string>> = {
  articletitle: '标题',
  'og:title': '标题',
  contentsource: '来源',
  sitename: '网站',
  pubdate: '发布日期',
};

function readMeta(document: ParentNode): string[] {
  const told: string[] = [];
  for (const element of elementsWithin(document)) {
    const label = metaLabels[(attributeOf(element, 'name') || attributeOf(element, 'property')).toLowerCase()];
    if (element.tagName === 'meta' && label !== undefined) told.push(`${label}：${attributeOf(element, 'content')}`);
    if (element.tagName === 'title') {
      const words = element.childNodes.map((node) => (defaultTreeAdapter.isTextNode(node) ? node.value : '')).join('');
      told.push(`标题：${words.trim()}`, `标题：${(words.split(/[-_|—]/u)[0] ?? '').trim()}`);
    }
  }
  return told;
}

function linkOf(document: ParentNode): string | null {
  for (const element of elementsWithin(document)) {
    if (element.tagName === 'link' && attributeOf(element, 'rel') === 'canonical') return attributeOf(element, 'href');
    if (
      element.tagName === 'meta' &&
      ['og:url', 'Url', 'url'].includes(attributeOf(element, 'property') || attributeOf(element, 'name'))
    )
      return attributeOf(element, 'content');
  }
  return null;
}

/** The addresses of attached files that a page without a text of its own links to, joined by `、`. */
function attachmentsOf(document: ParentNode): string {
  const names = [...elementsWithin(document)]
    .filter(({ tagName }) => tagName === 'a')
    .map((element) => attributeOf(element, 'href'))
    .filter((href) => /\.(?:pdf|docx?|wps|ofd)(?:[?#]|$)/iu.test(href));
  return [...new Set(names)].join('、');
}
