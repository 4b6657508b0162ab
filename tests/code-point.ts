import fc from 'fast-check';

/** Any character of Unicode, no half of one. fast-check's own (`binary`) takes a second to make a map of all of them. */
export const codePoint = fc.nat(0x10ffff - 0x800).map((at) => String.fromCodePoint(at < 0xd800 ? at : at + 0x800));
