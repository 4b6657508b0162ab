/** Buttons that copy a text and say so, and the day that a citation gives. */

/** Today by the reader's own clock, ISO. */
export function today(): string {
  // The Swedish locale writes ISO dates.
  return new Date().toLocaleDateString('sv');
}

/** Copies a text, or one that is on its way, and says so on the button. */
export function copyText(button: HTMLButtonElement, text: string | Promise<string>): void {
  const name = [...button.childNodes];
  button.setAttribute('aria-live', 'polite');
  // Keeps the button's width under a shorter word, so that the line does not move.
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

/** On plain http there is no clipboard to write to, and some browsers refuse it; the old command still copies. */
async function write(coming: string | Promise<string>): Promise<void> {
  const text = typeof coming === 'string' ? coming : await coming;
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) copyByCommand(text);
  else await clipboard.writeText(text).catch(() => copyByCommand(text));
}

function copyByCommand(text: string): void {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  // Where the reader is, so that nothing scrolls.
  field.style.position = 'fixed';
  field.style.top = '0';
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  if (!copied) throw new Error('copying is refused');
}

/** Has a button copy what `read` gives. */
export function copyFrom(button: HTMLButtonElement, read: () => string | Promise<string>): void {
  button.addEventListener('click', () => {
    copyText(button, read());
  });
  // A button clicked before this script loaded is focused but not `:focus-visible`: run that click now.
  if (CSS.supports('selector(:focus-visible)') && button.matches(':focus:not(:focus-visible)')) button.click();
}
