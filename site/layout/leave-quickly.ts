/** Replaces this page in the history before leaving, so that Back does not come back to it. */
export function leaveQuickly(page: Document): void {
  const link = page.querySelector<HTMLAnchorElement>('[data-quick-exit]');
  link?.addEventListener('click', (event) => {
    event.preventDefault();
    page.body.hidden = true;
    page.defaultView?.location.replace(link.href);
  });
}
