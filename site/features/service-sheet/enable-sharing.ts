/** Copy and print need a script; without one their buttons stay hidden. */
export function enableSharing(page: Document): void {
  for (const item of page.querySelectorAll<HTMLElement>('[data-needs-script]')) item.hidden = false;
  page.querySelector('[data-print]')?.addEventListener('click', () => page.defaultView?.print());
  const copy = page.querySelector<HTMLElement>('[data-copy]');
  copy?.addEventListener('click', async () => {
    await navigator.clipboard.writeText(copy.dataset['copy'] ?? '');
    const label = copy.querySelector('span');
    if (label) label.textContent = copy.dataset['copied'] ?? '';
  });
}
