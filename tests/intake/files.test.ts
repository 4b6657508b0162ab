/**
 * A summary and plan in one text, as it comes from other programs than the notice of `add.test.ts`: printed by three
 * browsers and offices, written in Word with automatic numbers, saved as a page of another system of sites, as MHTML and
 * as an old DOC. Each becomes the same notice without a question.
 */
import { pdfOf } from './pdf.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { addNotice, type Addition } from '../../src/intake/add.ts';
import { noticeSchema } from '../../src/schema/notice.ts';
import { readStandIns, withoutBlanks } from '../../src/text/character.ts';

const folder = new URL('../received/summary-and-plan/', import.meta.url);
const received = (name: string): Buffer => readFileSync(new URL(name, folder));
const paragraphs = received('notice.txt').toString('utf8').trim().split('\n');
const add = (name: string, bytes: Uint8Array): Promise<Addition> =>
  addNotice({ name, bytes, given: { issuers: [] }, today: '2026-11-29' });
const textOf = (addition: Addition, name = 'beitang-2026.txt'): string => {
  const content = addition.added?.files.get(name);
  return typeof content === 'string' ? content : '';
};
const rulesOf = ({ file }: Addition): string[] => file.messages.map(({ ruleId }) => ruleId ?? '').sort();

/** What a printed page puts between its words: its number, of its own line. */
const withoutPageNumbers = (text: string): string => text.replace(/第\d页共\d页/gu, '');

function expectNotice(addition: Addition): void {
  expect(addition.asks).toEqual([]);
  const { added } = addition;
  if (!added) throw new Error(addition.file.messages.join('\n'));
  const { files, messages } = added.conversion;
  expect(
    messages.flatMap((file) => file.messages.filter(({ fatal }) => typeof fatal === 'boolean').map(String)),
  ).toEqual([]);
  expect(noticeSchema.parse(JSON.parse(files?.get('beitang-2026/notice.json') ?? ''))).toMatchObject({
    issuer: { id: 'beitang', name: '江衡市北塘县民政局', area: '北塘县', city: '江衡市', level: 'district' },
    year: 2026,
    title: '江衡市北塘县民政局2025年工作总结和2026年工作计划',
    number: null,
    date: '2025-12-26',
    parts: [
      { kind: 'summary', year: 2025 },
      { kind: 'plan', year: 2026 },
    ],
  });
  const { text } = readStandIns(withoutBlanks(textOf(addition)));
  expect(withoutPageNumbers(text)).toBe(withoutBlanks(paragraphs.join('')));
  const mdx = [...(files ?? [])].filter(([name]) => name.endsWith('.mdx')).map(([, content]) => content);
  for (const heading of ['存在的问题', '织密养老服务网络', '扩大服务供给', '加强基层民政能力建设'])
    expect(mdx.filter((content) => content.includes(heading))).toHaveLength(1);
}

describe('a PDF', () => {
  test.for(['chromium.pdf', 'firefox.pdf', 'libreoffice.pdf'])('%s, its title over two lines', async (name) => {
    const addition = await add(name, received(name));
    expectNotice(addition);
    expect(textOf(addition).split('\f')).toHaveLength(2);
  });

  test.for<[string, string]>([
    ['chromium.pdf', '北塘县民政局'],
    ['libreoffice.pdf', '北塘县民政局工作报告'],
  ])('%s has the head of its pages left out and listed', async ([name, head]) => {
    const addition = await add(name, received(name));
    expect(rulesOf(addition)).toEqual(['intake-left']);
    const { text } = readStandIns(textOf(addition, 'received/beitang-2026.left-out.txt'));
    expect(text.match(new RegExp(`^ +\\u3000*${head}$`, 'gmu'))).toHaveLength(2);
  });
});

test('a Word file with numbers of three levels, header, footer and page numbers', async () => {
  const addition = await add('工作总结（终稿）.docx', received('notice.docx'));
  expectNotice(addition);
  expect(rulesOf(addition)).toEqual(['intake-left', 'intake-numbered']);
  expect(textOf(addition).split('\n')).toEqual([...paragraphs, '']);
});

test.for(['page.html', 'page.mhtml'])('%s without navigation, record, share lines and foot', async (name) => {
  const addition = await add(name, received(name));
  expectNotice(addition);
  expect(rulesOf(addition)).toEqual(['intake-left']);
  const list = textOf(addition, 'received/beitang-2026.left-out.txt');
  for (const line of ['网站首页', '分享到', '责任编辑', '上一篇', '索引号', '主办：北塘县人民政府办公室'])
    expect(list).toContain(line);
});

test('a page as Chromium saves it tells its address', async () => {
  const addition = await add('page.mhtml', received('page.mhtml'));
  expect(textOf(addition, 'beitang-2026.yaml')).toContain(
    'url: https://www.beitang.example/zw/jh/202512/t20251230_1.html',
  );
});

/** Whether LibreOffice is here, by which old Word files are read. */
const hasOffice = (process.env['PATH'] ?? '')
  .split(':')
  .some((path) => path !== '' && readable(path).includes('soffice'));
function readable(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

test('an old Word file is read by LibreOffice, and where that is not installed it says what to do', async () => {
  const addition = await add('工作总结.doc', received('notice.doc'));
  if (hasOffice) expectNotice(addition);
  else expect(rulesOf(addition)).toEqual(['intake-office']);
}, 240_000);

describe('what is no notice is told as what it is, in both languages and with what to do', () => {
  const page = (body: string): Buffer =>
    Buffer.from(`<html><head><meta charset="utf-8"></head><body>${body}</body></html>`);
  const lock = `<</Filter/Standard/V 1/R 2/Length 40/P -44/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>>>`;
  const gate =
    '<h1>用户登录</h1><p>请使用本单位统一分配的账号登录；忘记密码的，请联系系统管理员重置。建议使用新版浏览器访问本系统，以获得最佳使用体验。本系统为非涉密系统，严禁处理、存储、传输国家秘密，一切操作都会留下记录。技术支持电话见本单位通讯录，工作时间有人接听。</p>';
  const slider =
    '<p>您的访问过于频繁，请完成安全验证后继续访问。请拖动滑块完成拼图；如果您是正常用户，请稍后再试，或联系网站管理员处理。感谢您的理解与配合。我们检测到您的网络环境存在异常，为保障网站的安全稳定运行，需要您完成验证以后才能继续浏览。</p>';

  test.for<[string, string, Uint8Array]>([
    ['空.txt', 'intake-no-text', Buffer.from('')],
    ['空.pdf', 'intake-no-text', Buffer.from('')],
    ['空白.txt', 'intake-no-text', Buffer.from('  \n\n')],
    ['零页.pdf', 'intake-no-text', pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>'])],
    [
      '加密.pdf',
      'intake-locked',
      pdfOf(
        [
          '<</Type/Catalog/Pages 2 0 R>>',
          '<</Type/Pages/Kids[3 0 R]/Count 1>>',
          '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
          lock,
        ],
        '/Encrypt 4 0 R/ID[<00><00>]',
      ),
    ],
    ['截断.pdf', 'intake-damaged', received('chromium.pdf').subarray(0, 20_000)],
    ['截断.docx', 'intake-damaged', received('notice.docx').subarray(0, 5000)],
    ['图.pdf', 'intake-other', Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1')],
    ['图.docx', 'intake-other', Buffer.from('\u00ff\u00d8\u00ff\u00e0JFIF', 'latin1')],
    ['压缩.rar', 'intake-other', Buffer.from('Rar!\u001a', 'latin1')],
    ['登录.html', 'intake-login', page(gate)],
    ['验证.html', 'intake-login', page(slider)],
    ['403.html', 'intake-no-text', Buffer.from('<html><body><h1>403 Forbidden</h1></body></html>')],
  ])('%s: %s', async ([name, rule, bytes]) => {
    const addition = await add(name, bytes);
    expect([addition.added, addition.asks]).toEqual([null, []]);
    expect(rulesOf(addition)).toEqual([rule]);
    const reason = addition.file.messages[0]?.reason ?? '';
    expect(reason.split('\n')).toHaveLength(2);
    expect(reason).toMatch(/；[^\n]*\p{Script=Han}/u);
  });

  test('an archive named as a Word file is unpacked first', async () => {
    const archive = zipSync({ '要点.txt': new Uint8Array([65]) });
    expect(rulesOf(await add('要点.docx', archive))).toEqual(['intake-other']);
  });

  test('a page in GBK that names no encoding is read', async () => {
    const gbk = new TextDecoder('gb18030').decode(readFileSync(new URL('../received/page.html', import.meta.url)));
    const bare = readFileSync(new URL('../received/page.html', import.meta.url))
      .toString('latin1')
      .replace(/<meta http-equiv[^>]*>/u, '');
    expect(gbk).toContain('临溪区');
    const addition = await add('page.html', Buffer.from(bare, 'latin1'));
    expect(addition.added?.id).toBe('linxi-2025');
  });
});
