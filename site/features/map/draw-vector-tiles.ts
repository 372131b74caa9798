import type { Map as LeafletMap } from 'leaflet';
import { create, remove, removeClass } from 'leaflet/src/dom/DomUtil.js';
import { GridLayer } from 'leaflet/src/layer/tile/GridLayer.js';
import { leafletLayer } from 'protomaps-leaflet';

/** Draws a `.pmtiles` file; the credit stands below the map, where the operator wrote it. */
export function drawVectorTiles(map: LeafletMap, url: string): void {
  // protomaps-leaflet looks for Leaflet in the window, and takes only these two parts from it.
  Object.assign(globalThis, { L: { GridLayer, DomUtil: { create, remove, removeClass } } });
  const layer: object = leafletLayer({
    url,
    flavor: 'light',
    lang: document.documentElement.lang,
    attribution: '',
  });
  if (layer instanceof GridLayer) layer.addTo(map);
}
