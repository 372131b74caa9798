import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Snapshot } from '@portal/content/schema';

const packages = createRequire(import.meta.url);

/** The baseline: the same markers on the same base map, as the quick start of Leaflet makes it. */
export async function writePlainMap(site: string, { office, commune }: Snapshot): Promise<void> {
  const folder = join(site, 'plain-map');
  mkdirSync(folder);
  cpSync(join(dirname(packages.resolve('leaflet/package.json')), 'dist'), folder, { recursive: true });
  const topojson = join(dirname(packages.resolve('topojson-client/package.json')), 'dist', 'topojson-client.min.js');
  cpSync(topojson, join(folder, 'topojson-client.js'));
  const places = office.map(({ commune: slug }) => commune.find((other) => other.slug === slug)?.position);
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'begin.js'), `const places = ${JSON.stringify(places)};\n${script}`);
}

const page = `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Plain Leaflet</title><link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="leaflet.css"><div class="before"></div><div class="map" data-map></div>
<script src="begin.js"></script></html>`;

const script = `
const element = document.querySelector('[data-map]');
const load = (src) => new Promise((resolve, reject) => {
  const script = document.createElement('script');
  Object.assign(script, { src, onload: resolve, onerror: reject });
  document.head.append(script);
});
const observer = new IntersectionObserver(async ([entry]) => {
  if (!entry.isIntersecting) return;
  observer.disconnect();
  const base = fetch('/map/souss-massa.topojson').then((response) => response.json());
  await Promise.all([load('leaflet.js'), load('topojson-client.js')]);
  const topology = await base;
  element.style.height = '20rem';
  const map = L.map(element);
  for (const layer of ['land', 'provinces', 'region'])
    L.geoJSON(topojson.feature(topology, topology.objects[layer])).addTo(map);
  map.fitBounds(places.map(({ latitude, longitude }) => [latitude, longitude]));
  for (const { latitude, longitude } of places)
    L.marker([latitude, longitude], { icon: L.divIcon({ className: 'map-marker' }) }).addTo(map);
  element.classList.add('live');
});
document.querySelector('.before').style.height = '3000px';
element.style.height = '20rem';
observer.observe(element);
`;
