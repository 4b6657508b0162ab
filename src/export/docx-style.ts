/** What the parts of a Word file share: the sheet, the styles, and words with their marks. */
import { BorderStyle, ExternalHyperlink, HeadingLevel, Paragraph, ShadingType, TextRun, UnderlineType } from 'docx';
import type { Run } from './export-file.ts';

/** Twentieths of a point. */
export const A4 = { short: 11906, long: 16838, side: 794, ends: 850 } as const;

/** Width of the lines of a sheet. */
export function innerOf(landscape: boolean): number {
  return (landscape ? A4.long : A4.short) - 2 * A4.side;
}

/** Songti for text, and Heiti for heads. */
export const SONG = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' };
const HEI = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体', cs: 'Arial' };

/** A line of a table. */
export const RULE = { style: BorderStyle.SINGLE, size: 4, color: '8C8C8C' };

/** So that Word checks Chinese as Chinese. */
export const LANGUAGE = { value: 'en-US', eastAsia: 'zh-CN' };
const style = (id: string, name: string, run: object, paragraph: object) => ({
  id,
  name,
  basedOn: 'Normal',
  run,
  paragraph,
});

/** Every style of paragraph; sizes in half-points, room in twentieths of a point. */
export const STYLES = [
  style('Title', 'Title', { font: HEI, size: 32 }, { spacing: { after: 140 } }),
  style('Heading2', 'heading 2', { font: HEI, size: 23 }, { spacing: { before: 160, after: 80 }, keepNext: true }),
  style('Heading3', 'heading 3', { font: HEI, size: 21 }, { spacing: { before: 100, after: 60 }, keepNext: true }),
  style('Body', '正文', {}, { spacing: { after: 60, line: 320 }, indent: { firstLine: 420 } }),
  style('Gap', '间隔', { size: 2 }, { spacing: { line: 60, lineRule: 'exact' } }),
  style('Note', '说明', { size: 17, color: '404040' }, { spacing: { before: 40, after: 40 } }),
  style('CellHead', '表头', { font: HEI, size: 20 }, { spacing: { before: 30, after: 30 }, keepNext: true }),
  style('CellLabel', '行标', { font: HEI, size: 20 }, { spacing: { before: 30, after: 30 } }),
  style('CellShort', '数与短语', { size: 20 }, { spacing: { before: 30, after: 30 } }),
  style('Band', '议题', { font: HEI, size: 21 }, { spacing: { before: 40, after: 40 }, keepNext: true }),
  style('CellText', '原文', {}, { spacing: { before: 30, line: 276 } }),
  style('CellState', '状态', { font: HEI, size: 18, color: '404040' }, { spacing: { after: 60 } }),
  style('CellSource', '出处', { size: 16, color: '404040' }, { spacing: { after: 80 } }),
];

/** A paragraph in one of the styles. */
export function styled(name: string, text: string): Paragraph {
  return new Paragraph({ style: name, children: [new TextRun(text)] });
}

export function heading(
  text: string,
  level: (typeof HeadingLevel)[keyof typeof HeadingLevel] = HeadingLevel.HEADING_2,
): Paragraph {
  return new Paragraph({ heading: level, children: [new TextRun(text)] });
}

export function link(words: string, url: string, size?: number): ExternalHyperlink {
  return new ExternalHyperlink({
    link: url,
    children: [new TextRun({ text: words, ...(size !== undefined && { size }) })],
  });
}

/** `size` in half-points; that of the style where absent. */
export function textRun({ text, mark }: Run, size?: number): TextRun {
  return new TextRun({
    text,
    ...(size !== undefined && { size }),
    ...((mark === 'figure' || mark === 'heading') && { bold: true }),
    ...(mark === 'gone' && { strike: true }),
    ...(mark === 'sic' && { superScript: true }),
    ...(mark === 'come' && { underline: { type: UnderlineType.SINGLE } }),
    ...(mark === 'found' && { bold: true, shading: { type: ShadingType.CLEAR, fill: 'FFF0B3', color: 'auto' } }),
  });
}
