/** Leaflet weighs 44 KB: it is fetched only when the map comes into view, and never on a phone that saves data. */
export function showMapWhenVisible(page: Document): void {
  const element = page.querySelector<HTMLElement>('[data-map]');
  if (!element || savesData(navigator)) return;
  const observer = new IntersectionObserver(async ([entry]) => {
    if (!entry?.isIntersecting) return;
    observer.disconnect();
    const { showMap } = await import('./show-map.ts');
    await showMap(element);
  });
  observer.observe(element);
}

function savesData(browser: Navigator): boolean {
  return 'connection' in browser && (browser.connection as { saveData?: boolean } | undefined)?.saveData === true;
}
