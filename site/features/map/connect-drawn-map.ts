import { follow, type MapView, type OnPoint } from './map-view.ts';

/** The map that came with the page: what stays when Leaflet is not wanted or cannot be had. */
export function connectDrawnMap(element: HTMLElement, onPoint: OnPoint): MapView {
  const places = new Map(
    [...element.querySelectorAll<SVGAElement>('[data-place]')].map((place) => [place.dataset['place'] ?? '', place]),
  );
  for (const [slug, place] of places) follow(place, slug, onPoint);
  return {
    show(offices) {
      for (const [slug, place] of places) {
        place.classList.toggle('away', !offices.has(slug));
        place.classList.toggle('unsure', offices.get(slug)?.isUnsure === true);
      }
    },
    highlight(slug) {
      for (const [other, place] of places) place.classList.toggle('current', other === slug);
    },
  };
}
