/** "I have finished": the page is emptied (see `pagehide`) and replaced, so that Back does not come back to it. */
export function leaveWhenDone(page: Document): void {
  for (const link of page.querySelectorAll<HTMLAnchorElement>('[data-done]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      page.defaultView?.location.replace(link.href);
    });
  }
  for (const button of page.querySelectorAll<HTMLButtonElement>('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => page.defaultView?.print());
  }
}
