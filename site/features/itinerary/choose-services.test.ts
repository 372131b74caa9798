import { readSeed } from '@portal/content/seed';
import { describe, expect, test } from 'vitest';
import { findRelated, groupServices, isForProfile } from './choose-services.ts';
import { unsaidAnswer } from './fragment.ts';

const { service: services, theme, profile: profiles } = readSeed('2026-11-22');
const themes = theme.toSorted((a, b) => a.order - b.order).map(({ slug }) => slug);

function list(profile: string): string[] {
  const fitting = services.filter((service) => isForProfile(service, profile));
  return groupServices(fitting, profile, themes).flatMap((group) => group.services.map(({ slug }) => slug));
}

describe('the needs offered to a visitor', () => {
  test('begin with what most likely brings each of them here', () => {
    expect(list('ayant-droit')[0]).toBe('pension-reversion');
    expect(list('femme')[0]).toBe('grossesse-enfant');
    expect(list('rpt-deplace')[0]).toBe('personnes-deplacees');
  });

  test('never name a sheet twice, and leave none out for who would rather not say', () => {
    for (const { slug } of profiles) expect(new Set(list(slug)).size).toBe(list(slug).length);
    expect(list(unsaidAnswer).toSorted()).toEqual(services.map(({ slug }) => slug).toSorted());
  });

  test('keep the order of the editors for who would rather not say', () => {
    expect(groupServices(services, unsaidAnswer, themes).map((group) => group.theme)).toEqual(themes);
  });
});

describe('what comes next', () => {
  test('is of the same need, fits the profile, and is never the sheet itself', () => {
    for (const current of services)
      for (const { slug } of profiles) {
        const related = findRelated(services, current, slug);
        expect(related.every((other) => other.theme === current.theme && other.slug !== current.slug)).toBe(true);
        expect(related.length).toBeLessThanOrEqual(3);
      }
    const [widow] = services.filter(({ slug }) => slug === 'pension-reversion');
    if (!widow) throw new Error('The seed has no sheet "pension-reversion".');
    expect(findRelated(services, widow, 'ayant-droit').every((other) => isForProfile(other, 'ayant-droit'))).toBe(true);
  });
});
