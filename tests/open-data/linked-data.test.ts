import { locales } from '@portal/content/schema';
import { describe, expect, it } from 'vitest';
import { formatLinkedData } from '../../site/open-data/linked-data/format-linked-data.ts';
import { toCatalogueData } from '../../site/open-data/linked-data/to-catalogue-data.ts';
import { toEventData } from '../../site/open-data/linked-data/to-event-data.ts';
import { toOfficeData } from '../../site/open-data/linked-data/to-office-data.ts';
import { toOrganisationData } from '../../site/open-data/linked-data/to-organisation-data.ts';
import { toBreadcrumbData, toPageData } from '../../site/open-data/linked-data/to-page-data.ts';
import { toServiceData } from '../../site/open-data/linked-data/to-service-data.ts';
import { listMissingProperties, listUnknownProperties } from './schema-org.ts';
import { origin, readContent, toEdition } from './small-content.ts';

const content = readContent();
const [seeded] = content.event;
if (!seeded) throw new Error('The seed has no event.');
const dated = { ...seeded, precision: 'day', startsOn: '2026-12-18', startTime: '10:00', commune: 'tiznit' } as const;

function listThings(locale: (typeof locales)[number]) {
  const edition = toEdition(content, locale);
  const words = { path: 'guide/pension/', title: 'Titre', description: 'Texte' } as const;
  return [
    toPageData(edition, words),
    toBreadcrumbData(edition, words),
    toCatalogueData(edition),
    ...content.office.map((office) => toOfficeData(edition, office)),
    ...content.organisation.map((organisation) => toOrganisationData(edition, organisation)),
    ...content.service.map((service) => toServiceData(edition, service)),
    ...[...content.event, dated].map((event) => toEventData(edition, event)),
  ].filter((thing) => thing !== undefined);
}

describe('what the pages say in the words of schema.org', () => {
  it.each(locales)('uses no type and no property that schema.org does not have, in %s', (locale) => {
    const graph: unknown = JSON.parse(formatLinkedData(listThings(locale)));
    expect(listUnknownProperties(graph)).toEqual([]);
    expect(listMissingProperties(graph)).toEqual([]);
  });

  it('would notice a wrong one', () => {
    expect(listUnknownProperties({ '@type': 'Event', startsOn: 'x', location: { '@type': 'Spot' } })).toEqual([
      'Event.startsOn',
      'Spot',
    ]);
    expect(listMissingProperties({ '@type': 'Place', name: 'x', address: { '@type': 'PostalAddress' } })).toEqual([
      'PostalAddress needs addressLocality',
      'PostalAddress needs addressCountry',
    ]);
  });

  it('cannot be ended by a title', () => {
    const text = formatLinkedData([{ '@type': 'Thing', name: '</script><script>alert(1)</script>' }]);
    expect(text).not.toContain('<');
    expect(JSON.parse(text)['@graph'][0].name).toBe('</script><script>alert(1)</script>');
  });

  it('gives every office a name and an address, and a place only where one can be led to', () => {
    const edition = toEdition(content);
    for (const office of content.office) {
      expect(toOfficeData(edition, office)).toMatchObject({
        name: expect.any(String),
        address: { addressLocality: expect.any(String), addressCountry: 'MA' },
      });
    }
    const find = (slug: string) =>
      content.office.filter((office) => office.slug === slug).map((office) => toOfficeData(edition, office))[0];
    expect(find('nihit')).not.toHaveProperty('geo');
    expect(find('nihit')).not.toHaveProperty('openingHoursSpecification');
    expect(find('agadir')).toMatchObject({
      geo: { latitude: 30.42, longitude: -9.6 },
      contactPoint: { telephone: '+212528000001', availableLanguage: ['ary', 'shi', 'fr'] },
    });
  });

  it('says when an office is closed, and nothing of a day nobody told', () => {
    const data = JSON.parse(JSON.stringify(toEditionOffice('agadir')));
    expect(data.openingHoursSpecification).toMatchObject([
      { dayOfWeek: ['https://schema.org/Monday', 'https://schema.org/Tuesday'], opens: '08:30', closes: '12:00' },
      { dayOfWeek: ['https://schema.org/Monday'], opens: '14:00', closes: '16:30' },
      { dayOfWeek: ['https://schema.org/Sunday'], opens: '00:00', closes: '00:00' },
      { dayOfWeek: ['https://schema.org/Monday'], validFrom: '2027-02-08', validThrough: '2027-03-09' },
      { opens: '00:00', closes: '00:00', validFrom: '2026-12-24', validThrough: '2026-12-26' },
    ]);
    expect(JSON.stringify(data)).not.toContain('Wednesday');
  });

  it('gives an event its name, day and place, and keeps quiet when the day is not known', () => {
    const edition = toEdition(content);
    expect(toEventData(edition, dated)).toMatchObject({
      name: expect.any(String),
      startDate: '2026-12-18T10:00:00+00:00',
      location: { '@type': 'Place', address: { addressLocality: 'Tiznit', addressCountry: 'MA' } },
    });
    expect(toEventData(edition, { ...dated, precision: 'month' })).toBeUndefined();
    expect(toEventData(edition, { ...dated, status: 'cancelled' })).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
    });
  });

  it('leads from the home page to the page', () => {
    const way = (path: 'guide/' | 'guide/pension/' | 'contact/') => {
      const data = JSON.parse(
        JSON.stringify(toBreadcrumbData(toEdition(content), { path, title: 'Ici', description: '' })),
      );
      return data.itemListElement.map((step: { item: string }) => step.item.replace(`${origin}/fr/`, ''));
    };
    expect(way('guide/pension/')).toEqual(['', 'guide/', 'guide/pension/']);
    expect(way('guide/')).toEqual(['', 'guide/']);
    expect(way('contact/')).toEqual(['', 'contact/']);
    expect(toBreadcrumbData(toEdition(content), { path: '', title: 'Ici', description: '' })).toBeUndefined();
  });
});

function toEditionOffice(slug: string) {
  const office = content.office.find((record) => record.slug === slug);
  return office && toOfficeData(toEdition(content), office);
}
