/** One notice, received as PDF, Word file, saved page and text: each becomes a converted notice without a question. */
import { pdfOf } from './pdf.ts';
import { readFileSync } from 'node:fs';
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { expect, test } from 'vitest';
import { addNotice, type Addition, type Incoming } from '../../src/intake/add.ts';
import { readStandIns, withoutBlanks } from '../../src/text/character.ts';
import { noticeSchema } from '../../src/schema/notice.ts';

const received = (name: string): Buffer => readFileSync(new URL(`../received/${name}`, import.meta.url));
/** The words of the notice, a paragraph a line. */
const words = received('notice.txt').toString('utf8');
const paragraphs = words.trim().split('\n');
const today = '2026-11-29';
const add = (name: string, bytes: Uint8Array, given: Partial<Incoming['given']> = {}): Promise<Addition> =>
  addNotice({ name, bytes, given: { issuers: [], ...given }, today });
const rulesOf = ({ file }: Addition): (string | undefined)[] => file.messages.map(({ ruleId }) => ruleId);
const textOf = (addition: Addition, name = 'linxi-2025.txt'): string => {
  const content = addition.added?.files.get(name);
  return typeof content === 'string' ? content : '';
};
const plan = paragraphs.slice(paragraphs.lastIndexOf('2025年临溪区民政工作要点'));

const headings = [
  '健全分层分类的社会救助体系',
  '提高救助标准',
  '拓展服务类救助',
  '构建居家社区机构相协调的养老服务',
  '增加养老床位',
  '发展社区助餐',
  '加强队伍和监管',
  '做好儿童福利和未成年人保护',
  '推动社会组织健康发展',
  '提升专项事务管理水平',
  '婚姻登记',
  '殡葬服务',
  '区划地名',
];

function expectConverted(addition: Addition): void {
  expect(addition.asks).toEqual([]);
  const { added } = addition;
  if (!added) throw new Error(addition.file.messages.join('\n'));
  const { files, messages } = added.conversion;
  expect(messages.flatMap((file) => file.messages.filter(({ fatal }) => fatal).map(String))).toEqual([]);
  const entries = [...(files ?? [])].filter(([name]) => name.endsWith('.mdx')).map(([, mdx]) => mdx);
  for (const heading of headings) expect(entries.filter((mdx) => mdx.includes(heading))).not.toEqual([]);
  const notice = noticeSchema.parse(JSON.parse(files?.get('linxi-2025/notice.json') ?? ''));
  expect(notice).toMatchObject({
    issuer: { id: 'linxi', name: '云州市临溪区民政局', area: '临溪区', city: '云州市', level: 'district' },
    year: 2025,
    title: '2025年临溪区民政工作要点',
    number: '临民〔2025〕6号',
    date: '2025-02-18',
    added: today,
  });
  expect(notice.parts).toMatchObject([{ kind: 'plan', year: 2025 }]);
  expect(added.conversion.tally.entries).toBeGreaterThanOrEqual(14);
}

test.for(['chromium.pdf', 'libreoffice.pdf', 'firefox.pdf'])('%s becomes a converted notice', async (name) => {
  const addition = await add(name, received(name));
  expectConverted(addition);
  const { text } = readStandIns(withoutBlanks(textOf(addition)));
  for (const paragraph of plan) expect(withFurnitureOut(text)).toContain(withoutBlanks(paragraph));
  expect(textOf(addition).split('\f').length).toBe(3);
  expect(Buffer.from(addition.added?.files.get('received/linxi-2025.pdf') ?? '')).toEqual(received(name));
});

/** The head and foot that these files print on each page, which may stand within a paragraph. */
const withFurnitureOut = (text: string): string =>
  text.replace(/—\d—\f?|\f/gu, '').replace(/云州市临溪区民政局(?!文件|2025年2)/gu, '');

const label = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/u;
function wordFile(): Promise<Buffer> {
  const level = (depth: number, text: string): object => ({
    level: depth,
    format: LevelFormat.CHINESE_COUNTING,
    text,
    alignment: AlignmentType.START,
  });
  const levels = [level(0, '%1、'), level(1, '（%2）')] as never;
  const children = paragraphs.map((text, index) => {
    const bare = text.replace(label, '');
    const depth = text === bare ? null : text.startsWith('（') ? 1 : 0;
    const opens = index === paragraphs.length - plan.length;
    return new Paragraph({
      children: [...(opens ? [new PageBreak()] : []), new TextRun(bare)],
      ...(depth === null ? {} : { numbering: { reference: 'notice', level: depth } }),
    });
  });
  const header = new Header({ children: [new Paragraph('云州市临溪区民政局')] });
  const number = new Paragraph({ children: [new TextRun('— '), new TextRun({ children: [PageNumber.CURRENT] })] });
  return Packer.toBuffer(
    new Document({
      numbering: { config: [{ reference: 'notice', levels }] },
      sections: [{ headers: { default: header }, footers: { default: new Footer({ children: [number] }) }, children }],
    }),
  );
}

test('a Word file has its automatic numbers written out, and header and footer left out', async () => {
  const addition = await add('要点（定稿）.docx', await wordFile());
  expectConverted(addition);
  expect(rulesOf(addition).sort()).toEqual(['intake-left', 'intake-numbered']);
  const text = textOf(addition);
  expect(withoutBlanks(text)).toBe(withoutBlanks(words));
  expect(text).toContain('（三）区划地名');
  expect(text.split('\f')).toHaveLength(2);
  expect(textOf(addition, 'received/linxi-2025.left-out.txt')).toMatch(
    /页眉[^\n]+\n {2}云州市临溪区民政局\n## 页脚[^\n]+\n {2}—/u,
  );
});

test.for(['page.html', 'page.mhtml'])('%s is freed of what the page puts around it', async (name) => {
  const addition = await add(name, received(name));
  expectConverted(addition);
  expect(
    textOf(addition)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ).toEqual(plan);
  expect(textOf(addition, 'linxi-2025.yaml')).toContain('url: ');
  const list = textOf(addition, 'received/linxi-2025.left-out.txt');
  for (const line of [
    '设为首页 | 加入收藏',
    '分享到：微信 微博 QQ空间',
    '隐藏的统计代码文字',
    '建议使用1024×768分辨率浏览',
  ])
    expect(list).toContain(line);
  expect(list).not.toContain('脚本里的文字');
});

/** All that a visitor can read or that the page hides, scripts and titles aside, by a way of its own. */
function charactersOf(html: string): string {
  const body = html.slice(html.indexOf('<body'));
  const bare = body.replace(/<(script|style)[^]*?<\/\1>|<[^>]*>/gu, '');
  return withoutBlanks(bare.replace(/&nbsp;/gu, '').replace(/&gt;/gu, '>'));
}

test('every character of a page is in the text or in the list of what was left out', async () => {
  const addition = await add('page.html', received('page.html'));
  const html = new TextDecoder('gb18030').decode(received('page.html'));
  const list = textOf(addition, 'received/linxi-2025.left-out.txt').split('\n');
  const lines = textOf(addition).split('\n');
  let whole = '';
  let at = 0;
  for (const line of list) {
    const place = /^## .*\.txt:(\d+)\)$/u.exec(line)?.[1];
    if (place === undefined) {
      if (line.startsWith('  ')) whole += line;
      continue;
    }
    whole += lines.slice(at, Number(place) - 1).join('');
    at = Math.max(at, Number(place) - 1);
  }
  whole += lines.slice(at).join('');
  expect(withoutBlanks(whole)).toBe(charactersOf(html));
});

test.for([
  ['utf-8', Buffer.from(words)],
  ['utf-16le', Buffer.from(`\ufeff${words}`, 'utf16le')],
  ['utf-16be without a mark', Buffer.from(words, 'utf16le').swap16()],
] as const)('a text in %s is read', async ([, bytes]) => {
  const addition = await add('要点.txt', bytes);
  expectConverted(addition);
  expect(textOf(addition)).toBe(words);
});

test('a text in GB 18030 is read', async () => {
  const html = new TextDecoder('gb18030').decode(received('page.html'));
  const start = html.indexOf('id="zoom">') + 10;
  const bytes = received('page.html');
  // The article's bytes as they are in the page, freed of their tags: all of one and two bytes.
  const cut = Buffer.from(bytes.toString('latin1').replace(/<[^>]*>/gu, '\n'), 'latin1');
  const addition = await add('要点.txt', cut, { name: '云州市临溪区民政局' });
  expect(html.slice(start)).toContain('健全分层分类');
  expect(textOf(addition)).toContain('健全分层分类的社会救助体系');
});

test('what the file does not tell is asked, once and by name', async () => {
  const bare = await add('要点.txt', Buffer.from('2025年民政工作要点\n一、养老服务\n新增养老床位300张。\n'));
  expect(bare).toMatchObject({ asks: ['name'], added: null });
  const answered = await add('要点.txt', Buffer.from('2025年民政工作要点\n一、养老服务\n新增养老床位300张。\n'), {
    name: '云州市临溪区民政局',
  });
  expect(answered.added?.id).toBe('linxi-2025');
  const district = await add('要点.txt', Buffer.from('临溪区2025年民政工作要点\n一、养老服务\n新增养老床位300张。\n'));
  expect(district.asks).toEqual(['city']);
});

test('an issuer that is known keeps its particulars', async () => {
  const issuer = {
    id: 'linxiqu',
    name: '云州市临溪区民政局',
    area: '临溪区',
    city: '云州市',
    level: 'district' as const,
  };
  const addition = await add('要点.txt', Buffer.from('临溪区2025年民政工作要点\n一、养老服务\n新增养老床位300张。\n'), {
    issuers: [issuer],
  });
  expect(addition.added?.id).toBe('linxiqu-2025');
});

test.for([
  ['garbled.pdf', 'intake-garbled', received('garbled.pdf')],
  ['破损.pdf', 'intake-damaged', Buffer.from('%PDF-1.4\nnothing')],
  ['表.xlsx', 'intake-form', Buffer.from('<Types/>')],
  ['要点.txt', 'intake-encoding', Buffer.from([0xff, 0xff, 0x81, 0x20])],
  ['空.html', 'intake-no-text', Buffer.from('<html><body><a href="/a/要点.pdf">附件</a></body></html>')],
] as const)('%s is refused with %s', async ([name, rule, bytes]) => {
  const addition = await add(name, bytes);
  expect(addition.added).toBeNull();
  expect(rulesOf(addition)).toEqual([rule]);
});

test('a PDF of pictures says that it is a scan', async () => {
  const addition = await add('扫描.pdf', scan());
  expect(rulesOf(addition)).toEqual(['intake-scanned']);
});

/** A PDF of one page without words. */
function scan(): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>',
  ];
  return pdfOf(objects);
}
