import type { GeometryCollection, Topology } from 'topojson-specification';
import 'leaflet/dist/leaflet.css';
import './leaflet-theme.css';
import L from 'leaflet';
import { feature } from 'topojson-client';

/** Written by DirectoryMap.astro into the same page, so it is believed as it stands: a validator would weigh 10 KB. */
interface Settings {
  readonly topology: string;
  readonly markers: readonly {
    readonly slug: string;
    readonly name: string;
    readonly url: string;
    readonly latitude: number;
    readonly longitude: number;
    readonly approximate: boolean;
  }[];
  readonly labels: { readonly zoomIn: string; readonly zoomOut: string; readonly approximate: string };
}

type BaseMap = Topology<Record<'land' | 'provinces' | 'region', GeometryCollection>>;

/** Replaces the drawn map by one that zooms. On any failure the drawn one stays: it says the same. */
export async function showMap(element: HTMLElement): Promise<void> {
  const settings: Settings = JSON.parse(element.querySelector('script')?.textContent ?? '{}');
  const response = await fetch(settings.topology);
  if (!response.ok) return;
  const topology: BaseMap = await response.json();
  const canvas = document.createElement('div');
  canvas.style.blockSize = '100%';
  element.replaceChildren(canvas);
  element.classList.add('live');
  const map = L.map(canvas, { minZoom: 7, maxZoom: 12, zoomControl: false, scrollWheelZoom: false });
  map.attributionControl.setPrefix(false);
  L.control.zoom({ zoomInTitle: settings.labels.zoomIn, zoomOutTitle: settings.labels.zoomOut }).addTo(map);
  drawLayers(map, topology);
  map.fitBounds(L.latLngBounds(settings.markers.map(({ latitude, longitude }) => [latitude, longitude])), {
    padding: [28, 28],
  });
  for (const marker of settings.markers) addMarker(map, marker, settings);
}

function drawLayers(map: L.Map, topology: BaseMap): void {
  const { land, provinces, region } = topology.objects;
  L.geoJSON(feature(topology, land), { interactive: false, style: { className: 'map-land' } }).addTo(map);
  L.geoJSON(feature(topology, provinces), { interactive: false, style: { className: 'map-provinces' } }).addTo(map);
  L.geoJSON(feature(topology, region), { interactive: false, style: { className: 'map-region' } }).addTo(map);
}

function addMarker(map: L.Map, marker: Settings['markers'][number], { labels }: Settings): void {
  const place: L.LatLngTuple = [marker.latitude, marker.longitude];
  if (marker.approximate) L.circleMarker(place, { radius: 20, interactive: false, className: 'map-area' }).addTo(map);
  const icon = L.divIcon({ className: 'map-marker', iconSize: [28, 28], html: '<span></span>' });
  const title = marker.approximate ? `${marker.name} – ${labels.approximate}` : marker.name;
  const pin = L.marker(place, { icon, title, alt: title, keyboard: true, riseOnHover: true });
  pin.bindTooltip(marker.name, { direction: 'top', offset: [0, -10], className: 'map-tooltip' });
  const card = document.querySelector(`[data-office="${CSS.escape(marker.slug)}"]`);
  pin.on('click', () => location.assign(marker.url));
  pin.addTo(map);
  // Leaflet tells of the mouse, not of the keyboard's focus.
  const element = pin.getElement();
  for (const type of ['mouseover', 'focus']) element?.addEventListener(type, () => card?.classList.add('highlight'));
  for (const type of ['mouseout', 'blur']) element?.addEventListener(type, () => card?.classList.remove('highlight'));
  element?.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter' || key === ' ') location.assign(marker.url);
  });
}
