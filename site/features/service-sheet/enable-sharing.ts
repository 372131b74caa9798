/** Copy and print need a script; without one, or where the browser has none of it, their buttons stay hidden. */
export function enableSharing(page: Document): void {
  const { clipboard } = navigator;
  show('[data-needs="print"]');
  page.querySelector('[data-print]')?.addEventListener('click', () => page.defaultView?.print());
  // Browsers give the clipboard to secure pages only.
  const copy = page.querySelector<HTMLElement>('[data-copy]');
  if (!copy || !clipboard) return;
  show('[data-needs="clipboard"]');
  copy.addEventListener('click', async () => {
    await clipboard.writeText(copy.dataset['copy'] ?? '');
    const label = copy.querySelector('span');
    if (label) label.textContent = copy.dataset['copied'] ?? '';
  });

  function show(selector: string): void {
    for (const item of page.querySelectorAll<HTMLElement>(selector)) item.hidden = false;
  }
}
