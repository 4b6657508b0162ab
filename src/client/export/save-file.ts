/** A file's name, address and date, and its way to the reader. */

/** Hands a file to the browser under a name. */
export function saveFile(content: string | Uint8Array | Blob, { type, name }: { type: string; name: string }): void {
  const parts = content instanceof Uint8Array ? [Uint8Array.from(content)] : [content];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(parts, { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}

/** `2026年11月22日下载`: when a file was made, by the reader's own clock. */
export const exportedToday = (): string =>
  `${new Date().toLocaleDateString('zh-CN', { year: 'numeric', month: 'long', day: 'numeric' })}下载`;

/** Signs that a file's name cannot have, and how long it may be. */
const NOT_IN_NAME = /[\\/:*?"<>|\s]+/gu;
const NAME_LENGTH = 60;

/** The title of the page, as far as a file's name may hold it. */
export function fileName(title: string, ending: string): string {
  const name = title.replace(NOT_IN_NAME, '-');
  // A name that is too long ends with a whole text's.
  const cut = name.length > NAME_LENGTH ? `${name.slice(0, NAME_LENGTH).replace(/、[^、]*$/u, '')}等` : name;
  return `${cut}.${ending}`;
}

/** The address of what is shown, as it is written: `?q=助餐` for `?q=%E5%8A%A9%E9%A4%90`. */
export function pageAddress(): string {
  const address = location.href.replace(/#.*$/, '').replaceAll('%2C', ',');
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
