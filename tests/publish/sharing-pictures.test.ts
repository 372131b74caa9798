import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { locales } from '@portal/content/schema';
import { readSeed } from '@portal/content/seed';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { namePicture, toPictureUrl } from '../../site/features/share/name-picture.ts';
import { drawPicture } from '../../site/publish/sharing-pictures/draw-picture.ts';
import { listPictures } from '../../site/publish/sharing-pictures/list-pictures.ts';
import { placeSharingPictures } from '../../site/publish/sharing-pictures/place-sharing-pictures.ts';

const folder = mkdtempSync(join(tmpdir(), 'portal-sharing-'));
afterAll(() => rmSync(folder, { recursive: true }));
const store = join(folder, 'store');
const seed = readSeed('2026-11-28');
/** One need and one office: what a release holds beside its sections. */
const content = { ...seed, office: seed.office.slice(0, 1), theme: seed.theme.slice(0, 1) };
const place = (snapshot = content) => placeSharingPictures(snapshot, join(folder, 'site'), store);

describe('pictures for sharing', () => {
  beforeAll(async () => {
    await place({ ...content, office: [], theme: [] });
  }, 60_000);

  it('are drawn once, and the same bytes each time', async () => {
    const first = await place();
    expect(first.drawn).toBe(2 * locales.length);
    expect(await place()).toEqual({ drawn: 0, kept: first.drawn + first.kept });
    const [facts] = listPictures(content);
    if (!facts) throw new Error('no picture');
    expect(await drawPicture(facts)).toEqual(
      readFileSync(join(folder, 'site', toPictureUrl(facts.locale, facts.name))),
    );
  });

  it('are one where two records show the same', async () => {
    const [office] = content.office;
    if (!office) throw new Error('The seed has no office.');
    const twins = ['un', 'deux', 'trois'].map((slug) => ({
      ...office,
      slug,
      texts: { fr: { ...office.texts.fr, name: 'BAOM' } },
    }));
    const { drawn } = await place({ ...content, office: twins });
    expect(drawn).toBe(locales.length);
    const [first, ...others] = twins.map(({ slug }) =>
      readFileSync(join(folder, 'site', toPictureUrl('fr', `bureau-${slug}`))),
    );
    for (const other of others) expect(other.equals(first ?? Buffer.alloc(0))).toBe(true);
  });

  it('leave the store with the record they show', async () => {
    await place();
    const before = readdirSync(store).length;
    await place({ ...content, office: [] });
    expect(readdirSync(store)).toHaveLength(before - locales.length);
  });

  it('have the size that is announced, and are light', async () => {
    for (const { locale, name } of listPictures({ ...content, office: [], theme: [] })) {
      const file = join(folder, 'site', toPictureUrl(locale, name));
      expect(await sharp(file).metadata(), name).toMatchObject({ format: 'png', width: 1200, height: 630 });
      expect(statSync(file).size, name).toBeLessThan(50_000);
    }
  });

  it('show letters of every script, on the side where reading begins', async () => {
    for (const [locale, isRightToLeft] of [
      ['fr', false],
      ['zgh', false],
      ['ar', true],
      ['ary', true],
    ] as const) {
      const [dark = 0, other = 0] = await countDark(
        join(folder, 'site', toPictureUrl(locale, 'portail')),
        isRightToLeft,
      );
      expect(dark, locale).toBeGreaterThan(5000);
      expect(dark, locale).toBeGreaterThan(other);
    }
  });
});

it('every path has the name of a picture that is drawn', () => {
  const drawn = new Set(listPictures(seed).map(({ name }) => name));
  for (const path of [
    '',
    'guide/',
    'guide/profil/femme/',
    'guide/besoin/health/',
    'bureaux/',
    'bureaux/agadir/',
    'mentions/',
    'evenements/x/',
  ] as const) {
    expect(drawn, path).toContain(namePicture(path));
  }
  expect(namePicture('guide/pension-reversion/', 'social-rights')).toBe('besoin-social-rights');
  expect(namePicture('bureaux/agadir/')).toBe('bureau-agadir');
  expect(namePicture('mentions/')).toBe('portail');
});

/** Pixels of the colour of titles, in the half where reading begins and in the other. */
async function countDark(file: string, isRightToLeft: boolean): Promise<number[]> {
  const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const halves = [0, 0];
  for (let at = 0; at < data.length; at += info.channels) {
    const isTitle =
      Math.abs((data[at] ?? 255) - 27) < 24 &&
      Math.abs((data[at + 1] ?? 255) - 53) < 24 &&
      Math.abs((data[at + 2] ?? 255) - 32) < 24;
    const isLeft = (at / info.channels) % info.width < info.width / 2;
    const half = isLeft === isRightToLeft ? 1 : 0;
    if (isTitle) halves[half] = (halves[half] ?? 0) + 1;
  }
  return halves;
}
