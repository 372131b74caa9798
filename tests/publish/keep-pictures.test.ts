import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kind, recordTypes, type Snapshot } from '@portal/content/schema';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepPictures } from '../../site/publish/keep-pictures.ts';

describe('keepPictures', () => {
  const pictures = new Map<string, Buffer>();
  let server: Server;
  let url = '';
  let folder = '';
  let asked: string[] = [];

  beforeAll(async () => {
    const photo = sharp({ create: { width: 1600, height: 900, channels: 3, background: '#2f5430' } });
    // Held upright by a telephone that notes where it is.
    const place = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 0/1 0/1' } };
    pictures.set('/uploads/photo.jpg', await photo.jpeg().withExif(place).withMetadata({ orientation: 6 }).toBuffer());
    pictures.set('/uploads/broken.jpg', Buffer.from('no picture'));
    server = createServer(({ url: path = '' }, response) => {
      asked.push(path);
      const picture = pictures.get(path);
      response.writeHead(picture ? 200 : 404).end(picture);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());
  beforeEach(() => {
    asked = [];
    folder = mkdtempSync(join(tmpdir(), 'portal-pictures-'));
    return () => rmSync(folder, { recursive: true, force: true });
  });

  const keep = (...paths: string[]) =>
    keepPictures(toSnapshot(paths), { url, token: 'secret', timeoutMs: 2000 }, join(folder, 'kept'));

  it('makes it small, upright and without what the telephone wrote into it, once', async () => {
    const first = await keep('/uploads/photo.jpg#1');
    const [picture] = first.snapshot.event[0]?.pictures ?? [];
    expect(picture).toMatchObject({ mime: 'image/webp', width: 800, height: 1422 });
    expect(picture?.url).toMatch(/^\/media\/[0-9a-f]{16}\.webp$/);
    const made = readFileSync(first.files.get(picture?.url ?? '') ?? '');
    expect(made.length).toBe(picture?.bytes);
    expect(await sharp(made).metadata()).toMatchObject({ format: 'webp', width: 800, height: 1422 });
    expect((await sharp(made).metadata()).exif).toBeUndefined();
    expect(await keep('/uploads/photo.jpg#1')).toEqual(first);
    expect(asked).toEqual(['/uploads/photo.jpg']);
  });

  it('lists every picture that cannot be had or read', async () => {
    const failure = keep('/uploads/gone.jpg#1', '/uploads/broken.jpg#1');
    await expect(failure).rejects.toThrow(/event "fete" \(http.*\): pictures\.0 cannot be fetched \(404/);
    await expect(failure).rejects.toThrow(/pictures\.1 cannot be read: save the picture again/);
  });
});

function toSnapshot(paths: readonly string[]): Snapshot {
  const empty = Object.fromEntries((Object.keys(recordTypes) as Kind[]).map((kind) => [kind, []]));
  const pictures = paths.map((url) => ({ url, mime: 'image/jpeg', bytes: 10 }));
  return { ...empty, event: [{ slug: 'fete', pictures, texts: { fr: {} } }] } as unknown as Snapshot;
}
