import sharp from 'sharp';

interface Photograph {
  readonly format?: 'jpeg' | 'png' | 'webp';
  readonly width?: number;
  readonly height?: number;
  readonly orientation?: number;
}

/** Words that only what is hidden in the file says. */
const secrets = ['TELEPHONE-OF-SOMEBODY', '2026:11:20 10:11:12', 'NAME-OF-SOMEBODY'];

/** Grey, with what a telephone hides in a picture: where it was taken (EXIF, GPS), when, with what, by whom (XMP). */
export function makePhotograph({ format = 'jpeg', width = 64, height = 48, orientation = 1 }: Photograph = {}) {
  return sharp({ create: { width, height, channels: 3, background: '#789' } })
    .withExif({
      IFD0: { Model: 'TELEPHONE-OF-SOMEBODY', DateTime: '2026:11:20 10:11:12' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 25/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '9/1 36/1 0/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><creator>NAME-OF-SOMEBODY</creator></x:xmpmeta>')
    .withMetadata({ orientation })
    .toFormat(format)
    .toBuffer();
}

/** What the bytes of a picture still tell; empty is as it should be. */
export function findTraces(content: Buffer): string[] {
  return [...secrets, 'Exif', 'EXIF', 'eXIf', 'xmpmeta'].filter((trace) => content.includes(trace));
}
