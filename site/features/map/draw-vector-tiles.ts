import type { Map as LeafletMap } from 'leaflet';
import { create, remove, removeClass } from 'leaflet/src/dom/DomUtil.js';
import { GridLayer } from 'leaflet/src/layer/tile/GridLayer.js';
import { leafletLayer } from 'protomaps-leaflet';

/** Draws a `.pmtiles` file; the credit stands below the map, where the operator wrote it. */
export async function drawVectorTiles(map: LeafletMap, url: string): Promise<void> {
  const maxDataZoom = await readMaxZoom(url);
  // protomaps-leaflet looks for Leaflet in the window, and takes only these two parts from it.
  Object.assign(globalThis, { L: { GridLayer, DomUtil: { create, remove, removeClass } } });
  const layer: object = leafletLayer({
    url,
    maxDataZoom,
    flavor: 'light',
    lang: document.documentElement.lang,
    attribution: '',
  });
  if (layer instanceof GridLayer) layer.addTo(map);
}

/** Beyond the last zoom of the file its tiles are enlarged; asked for others, the map would stay empty. */
async function readMaxZoom(url: string): Promise<number> {
  const response = await fetch(url, { headers: { Range: 'bytes=0-126' } });
  if (response.status !== 206) throw new Error(`${url} cannot be read in parts: it answers ${response.status}.`);
  // https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md#max-zoom
  return new DataView(await response.arrayBuffer()).getUint8(101);
}
