import type { Locator } from '@playwright/test';
import jsQR from 'jsqr';
import sharp, { type Sharp } from 'sharp';

/** What a phone reads from it, as it is printed: in colour, and on a grey printer. */
export async function readQr(code: Locator): Promise<{ colour: string | undefined; grey: string | undefined }> {
  const picture = await code.screenshot();
  const decode = async (source: Sharp) => {
    // The quiet zone around it is the paper.
    const framed = source.extend({ top: 24, bottom: 24, left: 24, right: 24, background: '#fff' }).toColourspace('srgb');
    const { data, info } = await framed.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
  };
  return { colour: await decode(sharp(picture)), grey: await decode(sharp(picture).greyscale()) };
}
