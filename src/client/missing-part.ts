/**
 * Answers a press whose script cannot be had: the line is broken, or the site was renewed while the page was open and its
 * files are gone. The page says so and offers to load itself again.
 */
export function answerMissingParts(): void {
  // Sent by the loader of every script that is fetched later.
  addEventListener('vite:preloadError', sayMissing);
}

export function sayMissing(): void {
  document.querySelector('.missing-part')?.remove();
  for (const place of document.querySelectorAll('[data-take-status]')) place.textContent = '';
  const note = document.createElement('div');
  note.className = 'note missing-part screen';
  note.setAttribute('role', 'alert');
  const reload = document.createElement('button');
  reload.textContent = '刷新页面';
  reload.addEventListener('click', () => {
    location.reload();
  });
  note.append('没有做成：网络断了，或网站刚更新；也可以打印。', reload);
  document.body.append(note);
}
