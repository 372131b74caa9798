import './leaflet-theme.css';
import type { Map as LeafletMap } from 'leaflet';
import { addMarker } from './add-marker.ts';
import { drawBaseMap } from './draw-base-map.ts';
import { drawTiles } from './draw-tiles.ts';
import { LeafletMap as Leaflet, SVG, Zoom } from './leaflet.ts';
import type { MapSettings, MapView, OnPoint } from './map-view.ts';

interface MapParts {
  readonly settings: MapSettings;
  /** As fetched; drawing it fails when it is anything else than a base map. */
  readonly topology: unknown;
  readonly onPoint: OnPoint;
}

/** Replaces the drawn map by one that zooms, and only once all of it is there. @throws whatever cannot be drawn */
export function showMap(element: HTMLElement, { settings, topology, onPoint }: MapParts): MapView {
  const canvas = document.createElement('div');
  canvas.className = 'map-canvas';
  // Leaflet counts from the left in every language.
  canvas.dir = 'ltr';
  element.append(canvas);
  // Before the map is made, so that it is made once, at its size.
  element.classList.add('live');
  try {
    const map = createMap(canvas, settings);
    drawBaseMap(map, topology);
    if (settings.tiles) drawTiles(map, settings.tiles).catch(console.warn);
    const areas = new SVG().addTo(map);
    const markers = new Map(settings.markers.map((marker) => [marker.slug, addMarker(map, areas, marker, onPoint)]));
    element.querySelector('svg.region-map')?.remove();
    return {
      show(offices) {
        for (const [slug, marker] of markers) marker.show(offices.get(slug), settings.labels.unsure);
      },
      highlight(slug) {
        for (const [other, marker] of markers) marker.highlight(other === slug);
      },
    };
  } catch (error) {
    canvas.remove();
    element.classList.remove('live');
    throw error;
  }
}

function createMap(canvas: HTMLElement, { labels, markers, tiles }: MapSettings): LeafletMap {
  const map = new Leaflet(canvas, {
    minZoom: 6,
    maxZoom: tiles ? 17 : 12,
    zoomControl: false,
    zoomSnap: 0.25,
  });
  canvas.setAttribute('role', 'group');
  canvas.setAttribute('aria-label', labels.title);
  new Zoom({
    // The desert's corner, where the region has no office to cover.
    position: 'bottomright',
    zoomInTitle: labels.zoomIn,
    zoomOutTitle: labels.zoomOut,
  }).addTo(map);
  const points = markers.map(({ latitude, longitude }): [number, number] => [latitude, longitude]);
  map.fitBounds(points, { paddingTopLeft: [28, 40], paddingBottomRight: [28, 28], animate: false });
  return map;
}
