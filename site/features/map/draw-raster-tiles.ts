import type { Map as LeafletMap } from 'leaflet';
import { TileLayer } from 'leaflet/src/layer/tile/TileLayer.js';

export function drawRasterTiles(map: LeafletMap, url: string): void {
  new TileLayer(url, { maxZoom: map.getMaxZoom() }).addTo(map);
}
