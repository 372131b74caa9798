import type { Locator } from '@playwright/test';
import jsQR from 'jsqr';
import sharp, { type Sharp } from 'sharp';

/** What a phone reads from it, as it is printed: in colour, and on a grey printer. */
export async function readQr(code: Locator): Promise<{ colour: string | undefined; grey: string | undefined }> {
  const picture = await code.screenshot();
  return { colour: await decode(sharp(picture)), grey: await decode(sharp(picture).greyscale()) };
}

/** With the quiet zone that the paper gives it. */
async function decode(source: Sharp): Promise<string | undefined> {
  const framed = source.removeAlpha().extend({ top: 24, bottom: 24, left: 24, right: 24, background: '#fff' });
  const { data, info } = await framed.raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    for (let part = 0; part < 3; part += 1) {
      pixels[pixel * 4 + part] = data[pixel * channels + Math.min(part, channels - 1)] ?? 255;
    }
  }
  return jsQR(pixels, width, height)?.data;
}
