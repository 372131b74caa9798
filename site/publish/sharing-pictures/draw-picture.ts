import sharp, { type OverlayOptions } from 'sharp';
import { pictureSize } from '../../features/share/name-picture.ts';
import { drawBackground } from './draw-background.ts';
import type { PictureFacts } from './list-pictures.ts';

const margin = 72;
const titleWidth = 660;
const titleHeight = 300;
/** The largest that fits is taken; a title that is too long for the last is the contract's to refuse. */
const titleSizes = [66, 56, 47, 39, 32];

interface Words {
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly colour: string;
}

/** A picture for where a page is shared (Open Graph), as PNG. Its text engine shapes Arabic and knows Tifinagh. */
export async function drawPicture(facts: PictureFacts): Promise<Buffer> {
  const { label, title, site, region, direction } = facts;
  // Tifinagh has one weight; beside it bold Latin letters would shout.
  const bold = facts.locale === 'zgh' ? 400 : 600;
  const small = await drawWords({ text: label, size: 27, weight: bold, colour: '#704600' });
  const large = await drawTitle(title, bold);
  const name = await drawWords({ text: site, size: 30, weight: bold, colour: '#1b3520' });
  const note =
    label === region ? undefined : await drawWords({ text: region, size: 22, weight: 400, colour: '#6a5643' });
  const nameTop = note ? 482 : 497;
  const place = ({ input, width }: Drawn, top: number, start: number): OverlayOptions => ({
    input,
    top,
    left: direction === 'rtl' ? pictureSize.width - start - width : start,
  });
  return sharp(Buffer.from(drawBackground(facts)))
    .composite([
      place(small, 74, margin),
      place(large, 136, margin),
      place(name, nameTop, margin + 100),
      ...(note ? [place(note, nameTop + 42, margin + 100)] : []),
    ])
    .png({ palette: true, quality: 90, effort: 4 })
    .toBuffer();
}

interface Drawn {
  readonly input: Buffer;
  readonly width: number;
  readonly height: number;
}

async function drawTitle(text: string, weight: number): Promise<Drawn> {
  let drawn: Drawn | undefined;
  for (const size of titleSizes) {
    drawn = await drawWords({ text, size, weight, colour: '#1b3520' });
    if (drawn.height <= titleHeight) return drawn;
  }
  if (!drawn) throw new TypeError('There is no size for titles.');
  return drawn;
}

async function drawWords({ text, size, weight, colour }: Words): Promise<Drawn> {
  const markup = `<span foreground="${colour}" weight="${weight}">${escapeMarkup(text)}</span>`;
  const { data, info } = await sharp({
    text: {
      text: markup,
      font: `Readex Pro, Noto Sans Tifinagh ${size}`,
      width: titleWidth,
      rgba: true,
      // A point is then a pixel.
      dpi: 72,
      spacing: Math.round(size / 8),
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { input: data, width: info.width, height: info.height };
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
