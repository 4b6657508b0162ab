/** Buttons that copy a text and say so, and the day that a citation gives. */

/** Today by the reader's own clock, ISO. */
export function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Copies a text and says so on the button. */
export function copyText(button: HTMLButtonElement, text: string): void {
  const name = [...button.childNodes];
  button.setAttribute('aria-live', 'polite');
  // A shorter word takes no less room, so that the line stays as it is.
  button.style.minWidth = `${button.offsetWidth}px`;
  const say = (words: string): void => {
    button.textContent = words;
    setTimeout(() => {
      button.replaceChildren(...name);
    }, 2500);
  };
  write(text).then(
    () => say('已复制'),
    () => say('未能复制，请选中文字后复制'),
  );
}

/** On plain http there is no clipboard to write to; the old command still copies. */
async function write(text: string): Promise<void> {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard) return clipboard.writeText(text);
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (!copied) throw new Error('copying is refused');
}

/** Has a button copy what `read` gives. */
export function copyFrom(button: HTMLButtonElement, read: () => string): void {
  button.addEventListener('click', () => {
    copyText(button, read());
  });
  // Pressed while this script was still coming: a pointer's press leaves the focus, and no ring, on the button.
  if (button.matches(':focus:not(:focus-visible)')) button.click();
}
