import type { Locale } from '@portal/content/schema';
import { afterEach, describe, expect, it } from 'vitest';
import { entry, type ServedEntries, serveEntries } from '../../tests/portal/serve-entries.ts';
import { fetchSnapshot } from './fetch-content.ts';

let cms: ServedEntries | undefined;
afterEach(() => cms?.close());

const file = {
  id: 3,
  documentId: 'f1',
  url: '/uploads/a_1.mp3',
  mime: 'audio/mpeg',
  size: 4.16,
  updatedAt: '2026-11-22',
};

const charter = (locale: Locale, recording: unknown) =>
  entry('c1', locale, {
    slug: 'charter',
    adopted: false,
    sources: [],
    title: 'Charte',
    introduction: 'Introduction',
    commitments: [{ id: 1, title: 'Un', text: 'Un engagement' }],
    closing: null,
    recording,
  });

async function fetchCharter(versions: Partial<Record<Locale, unknown>>) {
  const charters = Object.fromEntries(
    Object.entries(versions).map(([locale, recording]) => [locale, [charter(locale as Locale, recording)]]),
  );
  cms = await serveEntries({ charters });
  const connection = { url: cms.url, token: cms.token, timeoutMs: 2000 };
  return (await fetchSnapshot({ connection, today: '2026-11-22', floors: {} })).charter[0];
}

describe('a recording', () => {
  it('belongs to one language, and its address changes with the file', async () => {
    const record = await fetchCharter({ fr: null, ary: file, ar: undefined });
    expect(record?.texts.ary?.recording).toEqual({
      url: '/uploads/a_1.mp3#2026-11-22',
      mime: 'audio/mpeg',
      bytes: 4160,
    });
    expect(record?.texts.fr).not.toHaveProperty('recording');
    expect(record?.texts.ar).not.toHaveProperty('recording');
  });

  it('has a size that PostgreSQL may send as text', async () => {
    expect((await fetchCharter({ fr: { ...file, size: '12.50' } }))?.texts.fr.recording?.bytes).toBe(12_500);
  });

  it('is asked for with its own facts and nothing else of the library', async () => {
    await fetchCharter({ fr: file });
    const asked = cms?.seen.map((address) => new URL(address, 'http://cms').searchParams);
    const fields = asked?.flatMap((query) => [...query].filter(([name]) => name.startsWith('populate[recording]')));
    expect(new Set(fields?.map(([, value]) => value))).toEqual(new Set(['url', 'mime', 'size', 'updatedAt']));
  });

  it.each([
    [
      'in a format that not every phone plays',
      { mime: 'audio/ogg' },
      /mime is audio\/ogg.*convert the recording to MP3/,
    ],
    ['that is a picture', { mime: 'image/png' }, /mime is image\/png/],
    ['that is too large', { size: 8400 }, /bytes is more than 8388608 \(8 MB\): shorten/],
    ['that is empty', { size: 0 }, /bytes is 0.*upload it again/],
  ])('%s stops the build with the record, the field and the fix', async (_name, changes, message) => {
    const failure = fetchCharter({ fr: null, ar: { ...file, ...changes } });
    await expect(failure).rejects.toThrow(message);
    await expect(failure).rejects.toThrow(/charter "charter" \(http.*\/c1\): texts\.ar\.recording/);
  });
});
