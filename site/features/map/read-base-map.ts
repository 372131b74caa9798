import { readFileSync } from 'node:fs';
import type { FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

type Layer = 'land' | 'neighbours' | 'provinces' | 'region';
export type BaseMap = Topology<Record<Layer, GeometryCollection<{ id?: string; name?: string }>>>;

/** The project's own base map (public/map/LICENSE.md): drawn here and in the browser, so no tile server learns who looks. */
const topology: BaseMap = JSON.parse(readFileSync('public/map/souss-massa.topojson', 'utf8'));

export function readLayer(layer: Layer): FeatureCollection<Geometry, { id?: string; name?: string }> {
  return feature(topology, topology.objects[layer]);
}
