import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Tone } from '../../features/guide/pictograms.ts';
import { pictureSize } from '../../features/share/name-picture.ts';
import type { PictureFacts } from './list-pictures.ts';

const { resolve } = createRequire(import.meta.url);
const { width, height } = pictureSize;

/** As in site/styles/tokens.css. */
const tones: Readonly<Record<Tone, { light: string; dark: string }>> = {
  argan: { light: '#dfe9d6', dark: '#2f5430' },
  saffron: { light: '#fdf0cf', dark: '#704600' },
  almond: { light: '#f9e3e4', dark: '#963a50' },
  atlantic: { light: '#d8e9f0', dark: '#1a5570' },
};

export const bandHeight = 42;
/** Where the drawing stands, on the side where a line ends. */
const centre = { x: 958, y: 262, radius: 212 };

/** Everything but the words: stone, a lozenge with the drawing of the page, the woven band and the mark. */
export function drawBackground({ icon, tone, direction }: Pick<PictureFacts, 'icon' | 'tone' | 'direction'>): string {
  const { light, dark } = tones[tone];
  const x = direction === 'rtl' ? width - centre.x : centre.x;
  const markX = direction === 'rtl' ? width - 72 - 80 : 72;
  const lozenge = (radius: number) =>
    `M${x} ${centre.y - radius}L${x + radius} ${centre.y}L${x} ${centre.y + radius}L${x - radius} ${centre.y}z`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<defs><pattern id="band" width="${bandHeight * (48 / 14)}" height="${bandHeight}" patternUnits="userSpaceOnUse" y="${height - bandHeight}">
<g transform="scale(3)"><path fill="#2f5430" d="M0 0h48v14H0z"/><path fill="#dd9a17" d="M24 2l9 5-9 5-9-5z"/><path fill="#2f5430" d="M24 5l3.6 2L24 9l-3.6-2z"/><path fill="#f3ebdd" d="M0 2l9 5-9 5zM48 2l-9 5 9 5z"/><path fill="#963a50" d="M0 5l3.6 2L0 9zM48 5l-3.6 2L48 9z"/></g></pattern></defs>
<path fill="#faf6ee" d="M0 0h${width}v${height}H0z"/>
<path d="${lozenge(centre.radius)}" fill="${light}"/>
<path d="${lozenge(centre.radius - 26)}" fill="none" stroke="#dd9a17" stroke-width="5"/>
<path d="${lozenge(centre.radius - 42)}" fill="none" stroke="${dark}" stroke-width="2" stroke-dasharray="14 10"/>
<g transform="translate(${x - 84} ${centre.y - 84}) scale(7)" fill="none" stroke="${dark}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">${readDrawing(icon)}</g>
<g transform="translate(${markX} 472) scale(2)"><path d="M20 1 39 20 20 39 1 20z" fill="#2f5430"/><path d="M20 6.5 33.5 20 20 33.5 6.5 20z" fill="none" stroke="#dd9a17" stroke-width="1.6"/><path d="M14.5 27.5V17a5.5 5.5 0 0 1 11 0v10.5z" fill="#fffdf9"/><path d="M20 27.5V14.2l4.2 1.9v11.4z" fill="#963a50"/></g>
<path fill="url(#band)" d="M0 ${height - bandHeight}h${width}v${bandHeight}H0z"/>
</svg>`;
}

function readDrawing(icon: string): string {
  const source = readFileSync(resolve(`lucide-static/icons/${icon}.svg`), 'utf8');
  return source.slice(source.indexOf('>', source.indexOf('<svg')) + 1, source.lastIndexOf('</svg>'));
}
