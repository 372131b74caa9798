import type { Map as LeafletMap } from 'leaflet';

/**
 * Which tiles the operator has set, written in by the build (astro.config.mjs): what is not wanted is not in the
 * release at all.
 */
declare const __MAP_TILES__: 'none' | 'raster' | 'pmtiles';

/** The project's own map stays below; where tiles are missing it shows through. */
export async function drawTiles(map: LeafletMap, url: string): Promise<void> {
  if (__MAP_TILES__ === 'raster') {
    const { drawRasterTiles } = await import('./draw-raster-tiles.ts');
    drawRasterTiles(map, url);
  }
  if (__MAP_TILES__ === 'pmtiles') {
    const { drawVectorTiles } = await import('./draw-vector-tiles.ts');
    await drawVectorTiles(map, url);
  }
}
