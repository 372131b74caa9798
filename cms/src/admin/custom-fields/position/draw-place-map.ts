import { CircleMarker, Control, GeoJSON, type LatLng, Map as LeafletMap } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
// The portal's own base map (public/map/LICENSE.md): nobody else learns where an office is being placed.
import baseMap from '../../../../../public/map/souss-massa.topojson?raw';

export interface Placed {
  readonly latitude: number;
  readonly longitude: number;
}

export interface PlaceMapView {
  show(point: Placed | undefined): void;
  /** Names that help to find one's way: the map has no streets. */
  name(places: readonly (Placed & { readonly name: string })[]): void;
  findCentre(): Placed;
  remove(): void;
}

interface Settings {
  readonly onPlace: (point: Placed) => void;
  readonly zoomIn: string;
  readonly zoomOut: string;
}

const middle: [number, number] = [29.95, -8.8];
/** Argan green, almond and stone of site/styles/tokens.css. */
const looks = {
  land: { color: '#d8d0c3', weight: 1, fillColor: '#f4efe6', fillOpacity: 1 },
  provinces: { color: '#b7ab97', weight: 1, fillOpacity: 0 },
  region: { color: '#3f6b3b', weight: 2, fillOpacity: 0 },
} as const;

export function drawPlaceMap(element: HTMLElement, { onPlace, zoomIn, zoomOut }: Settings): PlaceMapView {
  const map = new LeafletMap(element, {
    center: middle,
    zoom: 8,
    minZoom: 7,
    maxZoom: 16,
    zoomControl: false,
    attributionControl: false,
    scrollWheelZoom: false,
  });
  new Control.Zoom({ zoomInTitle: zoomIn, zoomOutTitle: zoomOut }).addTo(map);
  drawBase(map);
  const marker = new CircleMarker(middle, {
    radius: 9,
    color: '#ffffff',
    weight: 3,
    fillColor: '#b3541e',
    fillOpacity: 1,
  });
  map.on('click', ({ latlng }) => onPlace(toPlaced(latlng)));
  return {
    show(point) {
      if (!point || !isOnEarth(point)) {
        marker.remove();
        return;
      }
      const at: [number, number] = [point.latitude, point.longitude];
      if (!map.hasLayer(marker)) map.setView(at, 11);
      marker.setLatLng(at).addTo(map);
      map.panInside(at, { padding: [40, 40] });
    },
    name(places) {
      const [own, ...others] = places;
      // An officer of one commune starts there.
      if (own && others.length === 0 && !map.hasLayer(marker)) map.setView([own.latitude, own.longitude], 10);
      for (const { name, latitude, longitude } of places) {
        new CircleMarker([latitude, longitude], {
          radius: 3,
          weight: 0,
          fillColor: '#5d5346',
          fillOpacity: 1,
          interactive: false,
        })
          .bindTooltip(name, { permanent: true, direction: 'right', opacity: 0.85 })
          .addTo(map);
      }
    },
    findCentre: () => toPlaced(map.getCenter()),
    remove: () => map.remove(),
  };
}

function drawBase(map: LeafletMap): void {
  const topology: Topology<Record<keyof typeof looks, GeometryCollection>> = JSON.parse(baseMap);
  for (const layer of ['land', 'provinces', 'region'] as const) {
    new GeoJSON(feature(topology, topology.objects[layer]), { style: looks[layer], interactive: false }).addTo(map);
  }
}

/** Four decimals and one more: a metre. */
function toPlaced({ lat, lng }: LatLng): Placed {
  return { latitude: Number(lat.toFixed(5)), longitude: Number(lng.toFixed(5)) };
}

function isOnEarth({ latitude, longitude }: Placed): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}
