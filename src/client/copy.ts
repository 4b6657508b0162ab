/** A button that copies a text and says so, and the day that a citation gives. */

/** Today by the reader's own clock, ISO. */
export function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function copyButton(read: () => string, name = '复制'): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'text copy';
  button.textContent = name;
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', () => {
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
  return button;
}
