import type { Map as LeafletMap, Renderer } from 'leaflet';
import { Circle, DivIcon, hasDragged, Marker } from './leaflet.ts';
import { follow, type MarkerSettings, type OnPoint } from './map-view.ts';

interface MarkerView {
  /** Undefined takes it off the map. */
  show(office: { readonly isUnsure: boolean } | undefined, unsureLabel: string): void;
  highlight(isHighlighted: boolean): void;
}

/** A real link, so that keyboards, screen readers and "open in a new tab" know what to do with it. */
export function addMarker(map: LeafletMap, areas: Renderer, marker: MarkerSettings, onPoint: OnPoint): MarkerView {
  const link = createLink(marker);
  const icon = new DivIcon({ className: 'map-marker', iconSize: [32, 32], html: link });
  const pin = new Marker([marker.latitude, marker.longitude], { icon, interactive: false, keyboard: false }).addTo(map);
  const area =
    marker.radius &&
    new Circle(pin.getLatLng(), {
      radius: marker.radius,
      renderer: areas,
      interactive: false,
      className: 'map-area',
    }).addTo(map);
  follow(link, marker.slug, (slug) => {
    raise(slug !== undefined);
    onPoint(slug);
  });
  link.addEventListener('focus', () => map.panInside(pin.getLatLng(), { padding: [40, 40] }));
  // Whoever drags the map by a marker does not mean to leave it.
  link.addEventListener('click', (event) => {
    if (hasDragged(map)) event.preventDefault();
  });

  function raise(isRaised: boolean): void {
    pin.setZIndexOffset(isRaised ? 1000 : 0);
    link.classList.toggle('highlight', isRaised);
  }

  return {
    show(office, unsureLabel) {
      for (const layer of area ? [pin, area] : [pin]) {
        if (office) layer.addTo(map);
        else layer.remove();
      }
      link.classList.toggle('unsure', office?.isUnsure === true);
      link.setAttribute('aria-label', office?.isUnsure ? `${marker.label} – ${unsureLabel}` : marker.label);
    },
    highlight: raise,
  };
}

function createLink({ url, name, label, lang }: MarkerSettings): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = url;
  link.draggable = false;
  link.setAttribute('aria-label', label);
  if (lang) link.lang = lang;
  const [dot, words] = [document.createElement('span'), document.createElement('span')];
  dot.className = 'dot';
  words.className = 'words';
  words.dir = 'auto';
  words.textContent = name;
  link.append(dot, words);
  return link;
}
