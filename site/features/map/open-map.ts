import { connectDrawnMap } from './connect-drawn-map.ts';
import type { MapSettings, MapView, OnPoint } from './map-view.ts';

/** So that it is there when the visitor is, without being fetched for those who never come near. */
const margin = '200px';

/**
 * The drawn map at once; Leaflet takes its place once it comes into view, never on a phone that saves data. When
 * anything of it cannot be loaded, the drawn one stays: it says the same.
 */
export function openMap(element: HTMLElement, onPoint: OnPoint): MapView {
  let view = connectDrawnMap(element, onPoint);
  let shown: Parameters<MapView['show']>[0] | undefined;
  if (!savesData(navigator)) {
    whenNear(element, async () => {
      const live = await loadMap(element, onPoint).catch(() => undefined);
      if (!live) return;
      view = live;
      if (shown) view.show(shown);
    });
  }
  return {
    show(offices) {
      shown = offices;
      view.show(offices);
    },
    highlight: (slug) => view.highlight(slug),
  };
}

async function loadMap(element: HTMLElement, onPoint: OnPoint): Promise<MapView> {
  const settings: MapSettings = JSON.parse(element.querySelector('script')?.textContent ?? '{}');
  const [{ showMap }, topology] = await Promise.all([import('./show-map.ts'), fetchJson(settings.topology)]);
  return showMap(element, { settings, topology, onPoint });
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The base map ${url} answers ${response.status}.`);
  return response.json();
}

function whenNear(element: HTMLElement, act: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      act();
    },
    { rootMargin: margin },
  );
  observer.observe(element);
}

function savesData(browser: Navigator): boolean {
  return 'connection' in browser && (browser.connection as { saveData?: boolean } | undefined)?.saveData === true;
}
