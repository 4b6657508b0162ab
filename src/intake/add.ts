/** A file as received becomes the files of `seeds/`: text, sidecar, the file itself, and what was left out. */
import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { VFile } from 'vfile';
import { Document, isMap, isScalar, visit } from 'yaml';
import { reportRule } from '../convert/messages.ts';
import { convertNotice, type Conversion } from '../convert/pipeline.ts';
import { idSchema, issuerSchema, noticeSchema, type Issuer, type Notice } from '../schema/notice.ts';
import { draftSidecar, type Draft, type Given } from './draft-sidecar.ts';
import { writeLeftOut } from './left-out.ts';
import { readFileAsReceived, type OtherContent } from './read-file.ts';
import { IntakeFault, keptText, leftKinds, type Received } from './received.ts';

/** What only a person can say where the file does not. */
export const questions = {
  name: {
    flag: '--name',
    zh: '发文机关全称（如 宁州市临湖区民政局）',
    en: 'the bureau’s full name (宁州市临湖区民政局)',
  },
  city: { flag: '--city', zh: '所属的市（如 宁州市）', en: 'the city that it belongs to (宁州市)' },
  year: { flag: '--year', zh: '计划的年份（如 2025）', en: 'the year of the plan (2025)' },
  title: { flag: '--title', zh: '标题（如 2025年临湖区民政工作要点）', en: 'its title (2025年临湖区民政工作要点)' },
} as const;
export type Question = keyof typeof questions;

export interface Addition {
  /** Messages about the file, in their order. */
  file: VFile;
  /** What has to be asked; nothing can be written before it is answered. */
  asks: Question[];
  /** What was read; null where the file cannot be read or something has to be asked. */
  added: Added | null;
}

export interface Added {
  id: string;
  /** Paths below `seeds/` with their contents. */
  files: Map<string, string | Uint8Array>;
  /** How the text would convert. */
  conversion: Conversion;
  particulars: [label: string, value: string][];
}

export interface Incoming {
  name: string;
  bytes: Uint8Array;
  given: Given & { noticeId?: string | undefined; url?: string | undefined };
  /** ISO, the day of taking in. */
  today: string;
}

/** Largest file that is kept beside the text. */
const largestKept = 5 * 1024 * 1024;

export async function addNotice(incoming: Incoming): Promise<Addition> {
  const file = new VFile({ path: incoming.name });
  const received = await readFileAsReceived(incoming.name, incoming.bytes).catch((error: unknown) => {
    if (!(error instanceof IntakeFault)) throw error;
    reportFault(file, error);
    return null;
  });
  if (!received) return { file, asks: [], added: null };
  if (keptText(received.pieces).trim() === '') {
    reportFault(file, new IntakeFault('intake-no-text'));
    return { file, asks: [], added: null };
  }
  if (received.blankPages.length > 0)
    reportRule(file, 'intake-blank-pages', { values: { pages: received.blankPages.join('、') } });
  const draft = draftSidecar(received, incoming.given);
  const asks = missing(draft);
  if (asks.length > 0) return { file, asks, added: null };
  return { file, asks, added: assemble(incoming, { received, draft, file }) };
}

function missing({ issuer, year, title }: Draft): Question[] {
  const asks: Question[] = [];
  if (issuer.area === undefined) asks.push('name');
  else if (issuer.city === undefined) asks.push('city');
  if (year === undefined) asks.push('year');
  if (title === undefined) asks.push('title');
  return asks;
}

/** What a file is that holds no words, and what to do. */
const otherContents: Readonly<Record<OtherContent, Record<'kind' | 'remedy', { zh: string; en: string }>>> = {
  picture: {
    kind: { zh: '图片', en: 'a picture' },
    remedy: {
      zh: '请找该局的网页版、PDF 或 Word 版；只有图片的，作文字识别后存为 TXT，逐句对照原件再收录',
      en: 'look for the bureau’s web page, PDF or Word file; where there is only a picture, recognise its text, save it as TXT and hold every sentence against the original',
    },
  },
  archive: {
    kind: { zh: '压缩包', en: 'an archive' },
    remedy: { zh: '请解压，收录里面的文件', en: 'unpack it and add the files in it' },
  },
};

function reportFault(file: VFile, { rule, detail }: IntakeFault): void {
  const name = file.path;
  const place = { line: 1, column: 1 };
  if (rule === 'intake-other')
    reportRule(file, rule, { values: { name, ...otherContents[detail as OtherContent] }, place });
  else if (rule === 'intake-scanned') reportRule(file, rule, { values: { name, pages: detail }, place });
  else if (rule === 'intake-damaged')
    reportRule(file, rule, { values: { name, detail: detail.split('\n')[0] ?? '' }, place });
  else if (rule === 'intake-form') {
    const phrase = detail === '' ? { zh: '', en: '' } : { zh: `（${detail}）`, en: ` (${detail})` };
    reportRule(file, rule, { values: { name, detail: phrase }, place });
  } else if (rule === 'intake-no-text') {
    const phrase = detail === '' ? { zh: '', en: '' } : { zh: `（附件有：${detail}）`, en: ` (it links to ${detail})` };
    reportRule(file, rule, { values: { name, detail: phrase }, place });
  } else reportRule(file, rule, { values: { name }, place });
}

interface Reading {
  received: Received;
  draft: Draft;
  file: VFile;
}

function assemble(incoming: Incoming, { received, draft, file }: Reading): Added {
  const issuer = issuerSchema.parse(draft.issuer);
  const id =
    incoming.given.noticeId ?? `${issuer.id}-${String(draft.year)}${draft.kind === 'summary' ? '-summary' : ''}`;
  idSchema.parse(id);
  const text = keptText(received.pieces);
  const kept = incoming.bytes.length <= largestKept;
  const begin = sidecarOf(incoming, { received, draft, issuer, kept });
  const first = convert(id, text, begin);
  const notice = noticeOf(first);
  const sidecar = writeSidecar({ ...begin, ...particularsOf(draft, notice) });
  const conversion = convert(id, text, sidecar);
  const files = new Map<string, string | Uint8Array>([
    [`${id}.txt`, text],
    [`${id}.yaml`, sidecar],
  ]);
  if (kept) files.set(`received/${id}${extname(incoming.name).toLowerCase() || '.txt'}`, incoming.bytes);
  const leftPath = `received/${id}.left-out.txt`;
  const left = writeLeftOut(incoming.name, `${id}.txt`, received.pieces);
  if (left !== null) files.set(leftPath, left);
  tellPieces(file, received, `seeds/${leftPath}`);
  return { id, files, conversion, particulars: shown(issuer, draft, particularsOf(draft, notice)) };
}

type SidecarFields = Record<string, unknown>;

function sidecarOf(
  { name, bytes, given, today }: Incoming,
  { received, draft, issuer, kept }: { received: Received; draft: Draft; issuer: Issuer; kept: boolean },
): SidecarFields {
  const url = given.url ?? received.url;
  const ofBureau = url === undefined || /\.gov\.cn$/u.test(new URL(url).hostname);
  const source = {
    pdf: { kind: 'pdf', note: '文本取自该局公开的PDF。' },
    word: { kind: 'file', note: '文本取自该局公开的Word文件。' },
    text: { kind: 'file', note: '文本由收录者提供，请补写出处。' },
    web: ofBureau
      ? { kind: 'web', note: '文本取自该局网站。' }
      : { kind: 'republished', note: '文本取自其他网站的转载，请对照该局的原文。' },
  }[received.form];
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    issuer,
    year: draft.year,
    title: draft.title,
    source: {
      ...source,
      ...(url === undefined ? {} : { url }),
      received: { name: name.replace(/\s+/gu, ' '), sha256, kept },
    },
    added: today,
  };
}

/** What the conversion reads in the text, and what a record told where the text does not. */
function particularsOf(draft: Draft, notice: Notice | null): Pick<SidecarFields, string> {
  const names = ['number', 'date', 'addressees', 'disclosure'] as const;
  const told: SidecarFields = { ...draft };
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = notice?.[name] ?? told[name] ?? (notice ? null : undefined);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function convert(id: string, text: string, sidecar: SidecarFields | string): Conversion {
  return convertNotice({
    id,
    textPath: `seeds/${id}.txt`,
    sidecarPath: `seeds/${id}.yaml`,
    bytes: new TextEncoder().encode(text),
    sidecar: typeof sidecar === 'string' ? sidecar : writeSidecar(sidecar),
  });
}

function noticeOf({ id, files }: Conversion): Notice | null {
  const json = files?.get(`${id}/notice.json`);
  return json === undefined ? null : noticeSchema.parse(JSON.parse(json));
}

/** In the order in which the sidecars by hand have their fields. */
const order = ['issuer', 'year', 'title', 'number', 'date', 'addressees', 'disclosure', 'source', 'added'];

function writeSidecar(fields: SidecarFields): string {
  const sorted = Object.fromEntries(
    order.filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]]),
  );
  const document = new Document(sorted);
  const issuer = document.get('issuer');
  if (isMap(issuer)) issuer.flow = true;
  // A date is written as the sidecars have it, without quotes.
  visit(document, {
    Scalar: (_, node) => {
      if (isScalar(node) && typeof node.value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(node.value))
        node.type = 'PLAIN';
    },
  });
  return document.toString({ lineWidth: 0 });
}

function tellPieces(file: VFile, { pieces }: Received, path: string): void {
  const written = pieces.filter((piece) => piece.written === true && piece.left === null);
  const [first] = written;
  if (first) reportRule(file, 'intake-numbered', { values: { count: written.length, first: first.text.trim() } });
  const left = pieces.flatMap(({ left: kind, text }) => (kind === null || text.trim() === '' ? [] : [{ kind, text }]));
  if (left.length === 0) return;
  const kinds = [...new Set(left.map(({ kind }) => leftKinds[kind]))];
  reportRule(file, 'intake-left', {
    values: {
      count: left.reduce((sum, { text }) => sum + text.replace(/\s+/gu, '').length, 0),
      path,
      kinds: { zh: kinds.map(({ zh }) => zh).join('、'), en: kinds.map(({ en }) => en).join(', ') },
    },
  });
}

function shown(issuer: Issuer, draft: Draft, fields: SidecarFields): [string, string][] {
  const none = '（文中没有）';
  return [
    [
      '发文机关 issuer',
      `${issuer.name}（${issuer.id}，${issuer.city}${issuer.level === 'district' ? `，${issuer.area}` : ''}）`,
    ],
    ['年份 year', String(draft.year)],
    ['标题 title', draft.title ?? none],
    ...(['number', 'date', 'addressees', 'disclosure'] as const).map((name): [string, string] => {
      const labels = { number: '发文字号', date: '成文日期', addressees: '主送机关', disclosure: '公开属性' };
      const value = fields[name];
      return [`${labels[name]} ${name}`, typeof value === 'string' ? value : none];
    }),
  ];
}
