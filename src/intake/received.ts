/**
 * What a file as received holds: all its words in its order, each piece either part of the text or left out for a
 * reason. Pieces that the text keeps, joined, are the text; pieces left out are listed for the editor. So nothing is
 * lost between the file and the text.
 */

/** Why a piece is no part of the text. */
export const leftKinds = {
  navigation: { zh: '网页的导航、按钮、页脚', en: 'navigation, buttons and foot of the web page' },
  record: { zh: '网页的信息表', en: 'record of the web page' },
  hidden: { zh: '看不见的文字', en: 'hidden words' },
  header: { zh: '页眉', en: 'header' },
  footer: { zh: '页脚', en: 'footer' },
  deleted: { zh: '修订中已删去的文字', en: 'words deleted in tracked changes' },
  comment: { zh: '批注', en: 'comment' },
  note: { zh: '脚注、尾注', en: 'note at the foot or end' },
} as const;
export type LeftKind = keyof typeof leftKinds;

export interface Piece {
  text: string;
  /** Null for a piece of the text. */
  left: LeftKind | null;
  /** True for words that the file holds as a rule and not as words: a paragraph's automatic number. */
  written?: true;
}

export type Form = 'pdf' | 'word' | 'web' | 'text';

export interface Received {
  form: Form;
  pieces: Piece[];
  /** The address that a saved page gives. */
  url?: string;
  /** Names, titles and labels that the file tells beside its words, as `label：value`. */
  told: string[];
  /** Pages without any words, from 1. */
  blankPages: number[];
}

/** The words of the text, or those left out. */
export const keptText = (pieces: readonly Piece[]): string =>
  pieces.flatMap(({ text, left }) => (left === null ? [text] : [])).join('');

/** A file that cannot be read as a notice, and which message says so. */
export class IntakeFault extends Error {
  readonly rule:
    | 'intake-form'
    | 'intake-other'
    | 'intake-login'
    | 'intake-encoding'
    | 'intake-scanned'
    | 'intake-locked'
    | 'intake-damaged'
    | 'intake-office'
    | 'intake-no-text'
    | 'intake-garbled';
  readonly detail: string;
  constructor(rule: IntakeFault['rule'], detail = '') {
    super(rule);
    this.rule = rule;
    this.detail = detail;
  }
}
