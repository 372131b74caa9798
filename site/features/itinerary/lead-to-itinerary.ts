/** With a script the third question follows; without one the sheet of the service does. */
export function leadToItinerary(page: Document): void {
  for (const link of page.querySelectorAll<HTMLAnchorElement>('[data-path]'))
    link.href = link.dataset['path'] ?? link.href;
}
