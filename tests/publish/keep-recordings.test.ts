import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kind, recordTypes, type Snapshot } from '@portal/content/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepRecordings } from '../../site/publish/keep-media.ts';
import { placeMedia, removeOldMedia } from '../../site/publish/media-files.ts';
import { makeMp3 } from '../portal/make-files.ts';

const sounds = new Map<string, Buffer>([
  ['/uploads/a.mp3', makeMp3(10)],
  ['/uploads/b.m4a', Buffer.from('b')],
  ['/uploads/empty.mp3', Buffer.alloc(0)],
  ['/uploads/large.mp3', Buffer.alloc(8 * 1024 * 1024 + 1)],
]);

describe('keepRecordings', () => {
  let server: Server;
  let url: string;
  let folder: string;
  let asked: string[] = [];

  beforeAll(async () => {
    server = createServer(({ url: path = '', headers }, response) => {
      asked.push(`${path}${headers.authorization ? ' with the token' : ''}`);
      const sound = sounds.get(path);
      response.writeHead(sound ? 200 : 404).end(sound);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());
  beforeEach(() => {
    asked = [];
    folder = mkdtempSync(join(tmpdir(), 'portal-recordings-'));
    return () => rmSync(folder, { recursive: true, force: true });
  });

  const keep = (snapshot: Snapshot) =>
    keepRecordings(snapshot, { url, token: 'secret', timeoutMs: 2000 }, join(folder, 'kept'));

  it('fetches each once, without the token, and names it by its content', async () => {
    const first = await keep(toSnapshot({ fr: '/uploads/a.mp3#1', ary: '/uploads/b.m4a#1' }));
    const { texts } = toCharter(first.snapshot);
    expect(texts.fr.recording).toEqual({
      url: expect.stringMatching(/^\/media\/[0-9a-f]{16}\.mp3$/),
      mime: 'audio/mpeg',
      bytes: makeMp3(10).length,
    });
    expect(texts.ary?.recording?.url).toMatch(/^\/media\/[0-9a-f]{16}\.m4a$/);
    expect(asked).toEqual(['/uploads/a.mp3', '/uploads/b.m4a']);
    const again = await keep(toSnapshot({ fr: '/uploads/a.mp3#1', ary: '/uploads/b.m4a#1' }));
    expect(again.snapshot).toEqual(first.snapshot);
    expect(asked).toHaveLength(2);
  });

  it('fetches a file that was replaced at the same address', async () => {
    const before = await keep(toSnapshot({ fr: '/uploads/a.mp3#1' }));
    sounds.set('/uploads/a.mp3', makeMp3(20));
    const after = await keep(toSnapshot({ fr: '/uploads/a.mp3#2' }));
    expect(toCharter(after.snapshot).texts.fr.recording?.url).not.toBe(
      toCharter(before.snapshot).texts.fr.recording?.url,
    );
  });

  it('lists every recording that cannot be had', async () => {
    const failure = keep(
      toSnapshot({ fr: '/uploads/gone.mp3#1', ar: '/uploads/empty.mp3#1', ary: '/uploads/large.mp3#1' }),
    );
    await expect(failure).rejects.toThrow(/charter "charter" \(http.*\): texts\.fr\.recording cannot be fetched \(404/);
    await expect(failure).rejects.toThrow(/texts\.ar\.recording is an empty file: upload it again/);
    await expect(failure).rejects.toThrow(/texts\.ary\.recording is larger than 8388608 bytes/);
  });

  it('puts them on the site and forgets those that are no longer used', async () => {
    await keep(toSnapshot({ ar: '/uploads/b.m4a#old' }));
    const { snapshot, files } = await keep(toSnapshot({ fr: '/uploads/a.mp3#3' }));
    const site = join(folder, 'site');
    await placeMedia(files, site);
    const address = toCharter(snapshot).texts.fr.recording?.url ?? '';
    expect(readFileSync(join(site, address))).toEqual(sounds.get('/uploads/a.mp3'));
    await removeOldMedia(join(folder, 'kept'), files);
    expect(readdirSync(join(folder, 'kept'))).toHaveLength(1);
    expect(readFileSync(join(site, address))).toEqual(sounds.get('/uploads/a.mp3'));
  });

  it('makes nothing where there is no recording', async () => {
    const { files } = await keep(toSnapshot({}));
    await placeMedia(files, join(folder, 'site'));
    await removeOldMedia(join(folder, 'kept'), files);
    expect(readdirSync(folder)).toEqual([]);
  });
});

type Charter = Snapshot['charter'][number];

function toCharter({ charter: [charter] }: Snapshot): Charter {
  if (!charter) throw new Error('The snapshot has lost its charter');
  return charter;
}

function toSnapshot(urls: Partial<Record<'fr' | 'ar' | 'ary', string>>): Snapshot {
  const toText = (url: string | undefined) => ({
    title: 'Charte',
    introduction: 'Introduction',
    commitments: [],
    ...(url && { recording: { url, mime: url.includes('.m4a') ? 'audio/mp4' : 'audio/mpeg', bytes: 5 } as const }),
  });
  const texts = { fr: toText(urls.fr), ar: toText(urls.ar), ary: toText(urls.ary) };
  const nothing = Object.fromEntries((Object.keys(recordTypes) as Kind[]).map((kind) => [kind, []]));
  return { ...nothing, charter: [{ slug: 'charter', adopted: false, sources: [], texts }] } as unknown as Snapshot;
}
