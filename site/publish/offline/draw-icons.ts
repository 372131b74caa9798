import sharp from 'sharp';

/** Of `--stone-50`: what a phone cuts into a circle has ground up to its edge. */
const ground = '#faf6ee';

/** Icons for the home screen of a phone. @returns paths below the site, and pictures */
export async function drawIcons(icon: Uint8Array): Promise<[string, Uint8Array][]> {
  return [
    ['icons/icon-192.png', await drawIcon(icon, 192, 1)],
    ['icons/icon-512.png', await drawIcon(icon, 512, 1)],
    // The drawing must lie in the circle of 80 % that every phone shows; a lozenge reaches furthest in its points.
    ['icons/maskable-512.png', await drawIcon(icon, 512, 0.78, ground)],
    ['icons/apple-180.png', await drawIcon(icon, 180, 0.86, ground)],
  ];
}

async function drawIcon(icon: Uint8Array, size: number, share: number, background?: string): Promise<Buffer> {
  const inner = Math.round(size * share);
  const drawing = await sharp(icon, { density: 1200 }).resize(inner, inner).png().toBuffer();
  return sharp({ create: { width: size, height: size, channels: 4, background: background ?? '#0000' } })
    .composite([{ input: drawing, gravity: 'centre' }])
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}
