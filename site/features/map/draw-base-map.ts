import type { Geometry } from 'geojson';
import type { LatLngTuple, Map as LeafletMap } from 'leaflet';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { Polygon, SVG } from './leaflet.ts';

const layers = ['land', 'provinces', 'region'] as const;
type BaseMap = Topology<Record<(typeof layers)[number], GeometryCollection>>;

/**
 * The project's own map of the region, below everything else: when an operator's tiles do not come, it is what is seen.
 * @throws when the file is something else
 */
export function drawBaseMap(map: LeafletMap, topology: unknown): void {
  if (!isBaseMap(topology)) throw new Error(`The base map lacks one of its layers: ${layers.join(', ')}.`);
  map.createPane('base').style.zIndex = '150';
  const renderer = new SVG({ pane: 'base', padding: 0.5 }).addTo(map);
  for (const layer of layers) {
    for (const { geometry } of feature(topology, topology.objects[layer]).features) {
      new Polygon(toRings(geometry), {
        renderer,
        pane: 'base',
        interactive: false,
        className: `map-${layer}`,
        smoothFactor: 1,
      }).addTo(map);
    }
  }
}

function isBaseMap(value: unknown): value is BaseMap {
  if (typeof value !== 'object' || value === null || !('arcs' in value) || !('objects' in value)) return false;
  const { objects } = value;
  return typeof objects === 'object' && objects !== null && layers.every((layer) => layer in objects);
}

function toRings(geometry: Geometry): LatLngTuple[][] {
  const rings =
    geometry.type === 'Polygon'
      ? geometry.coordinates
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flat()
        : [];
  return rings.map((ring) => ring.map(([longitude = 0, latitude = 0]): LatLngTuple => [latitude, longitude]));
}
