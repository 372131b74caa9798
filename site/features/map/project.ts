import type { Geometry, Position } from 'geojson';

/** Window on the sixteen offices, in degrees, with the sea beside them; the empty south-east of the region is cut. */
export const view = { west: -10.5, east: -7.3, south: 29.15, north: 31.05 } as const;

/** Degrees to drawing units. One degree of longitude is shorter than one of latitude by cos(latitude). */
const unitsPerDegree = 260;
const shrink = Math.cos((29.9 * Math.PI) / 180);

export const size = {
  width: Math.round((view.east - view.west) * unitsPerDegree * shrink),
  height: Math.round((view.north - view.south) * unitsPerDegree),
} as const;

export function projectPoint(longitude: number, latitude: number): { x: number; y: number } {
  return {
    x: Math.round((longitude - view.west) * unitsPerDegree * shrink),
    y: Math.round((view.north - latitude) * unitsPerDegree),
  };
}

/** Metres to drawing units: a degree of latitude is 111.2 km. */
export function toUnits(metres: number): number {
  return Math.round((metres / 111_195) * unitsPerDegree);
}

/**
 * SVG path data of a polygon. Points that fall on the same unit are dropped: half the bytes, same picture.
 *
 * @param grain  units a point may be moved by, for a drawing the size of a thumb: a third of the bytes at 6
 */
export function toPathData(geometry: Geometry, grain = 1): string {
  if (geometry.type === 'Polygon') return geometry.coordinates.map((ring) => toRing(ring, grain)).join('');
  if (geometry.type === 'MultiPolygon')
    return geometry.coordinates
      .flat()
      .map((ring) => toRing(ring, grain))
      .join('');
  if (geometry.type === 'GeometryCollection') {
    return geometry.geometries.map((part) => toPathData(part, grain)).join('');
  }
  return '';
}

function toRing(ring: Position[], grain: number): string {
  const points: string[] = [];
  for (const [longitude = 0, latitude = 0] of ring) {
    const { x, y } = projectPoint(longitude, latitude);
    const point = `${Math.round(x / grain) * grain} ${Math.round(y / grain) * grain}`;
    if (points.at(-1) !== point) points.push(point);
  }
  return points.length < 3 ? '' : `M${points.join('L')}Z`;
}
