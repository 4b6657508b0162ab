/** Buttons that copy a text and say so, and the day that a citation gives. */

/** Today by the reader's own clock, ISO. */
export function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Has a button copy what `read` gives. */
export function copyFrom(button: HTMLButtonElement, read: () => string): void {
  const name = button.textContent;
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', () => {
    // A shorter word takes no less room, so that the line stays as it is.
    button.style.minWidth = `${button.offsetWidth}px`;
    const say = (words: string): void => {
      button.textContent = words;
      setTimeout(() => {
        button.textContent = name;
      }, 2500);
    };
    navigator.clipboard.writeText(read()).then(
      () => say('已复制'),
      () => say('未能复制，请选中文字后复制'),
    );
  });
  // Pressed while this script was still coming: a pointer's press leaves the focus, and no ring, on the button.
  if (button.matches(':focus:not(:focus-visible)')) button.click();
}
