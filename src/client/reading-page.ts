/** The reading page: a sentence that is pressed shows what it leads to, by a panel fetched at that moment. */
export function workReadingPage(): void {
  const article = document.querySelector<HTMLElement>('article[data-passages]');
  if (article) {
    const open = async (passage: HTMLElement) => {
      const panel = await import('./passage-panel.ts');
      await panel.showElsewhere(article, passage);
    };
    article.addEventListener('click', (event) => {
      const at = event.target instanceof Element ? event.target : null;
      if (!at || at.closest('a, button, summary, .panel') || getSelection()?.isCollapsed === false) return;
      const passage = at.closest<HTMLElement>('span[id]:not(.pg)');
      if (passage) void open(passage);
    });
    // `toggle` does not bubble: it is caught in the capture phase.
    article.addEventListener(
      'toggle',
      ({ target }) => {
        // Where the file cannot be fetched, the count stays.
        if (target instanceof Element && target.querySelector('[data-common]'))
          void import('./common-sayings.ts').then((part) => part.listSayings(article, target)).catch(() => undefined);
      },
      true,
    );
    // By keyboard: a button at the end of each item opens what its first sentence leads to, and walks on from there.
    for (const item of article.querySelectorAll<HTMLElement>('.part > div')) {
      const first =
        item.querySelector<HTMLElement>('p:not(.line) span[id]:not(.pg)') ??
        item.querySelector<HTMLElement>('span[id]');
      if (!first) continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'text more screen';
      button.textContent = '逐句查看';
      button.addEventListener('click', () => void open(first));
      (item.querySelector('.app') ?? item).append(button);
    }
  }
}
