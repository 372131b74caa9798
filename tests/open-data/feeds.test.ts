import type { FeatureCollection, Point } from 'geojson';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { formatVcard } from '../../site/open-data/contacts/format-vcard.ts';
import { writeOpenData } from '../../site/open-data/write-open-data.ts';
import { dateAll, origin, readContent, someDay } from './small-content.ts';

const content = readContent();
const write = (snapshot = content, changes = dateAll(snapshot)) =>
  new Map(writeOpenData({ snapshot, changes, origin }));
const files = write();
const read = (path: string) => files.get(path) ?? '';
const listEntries = (path: string, from = files) =>
  [...parseHTML(from.get(path) ?? '').document.querySelectorAll('entry')].map((entry) => ({
    id: entry.querySelector('id')?.textContent,
    updated: entry.querySelector('updated')?.textContent,
    href: entry.querySelector('link')?.getAttribute('href'),
  }));

describe('all open files', () => {
  it('are the same bytes when the content is the same', () => {
    expect([...write(readContent())]).toEqual([...files]);
  });

  it('lose a record that is withdrawn, in every language and format', () => {
    const kept = content.organisation.filter(({ slug }) => slug !== 'cnss');
    const without = (slugs: string[]) => slugs.filter((slug) => slug !== 'cnss');
    const left = write({
      ...content,
      organisation: kept,
      'contact-point': [],
      service: content.service.map((service) => ({ ...service, organisations: without(service.organisations) })),
    });
    const [id] = [...read('data/fr/organisations/cnss.vcf').matchAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g)].map(
      ([found]) => found,
    );
    expect(id).toBeTruthy();
    const where = ([path, text]: readonly [string, string]) => path.includes(id ?? '?') || text.includes(id ?? '?');
    expect([...files].filter(where).length).toBeGreaterThan(10);
    expect([...left].filter(where)).toEqual([]);
    expect([...left.keys()].filter((path) => path.includes('cnss'))).toEqual([]);
  });

  it('hold nothing but absolute addresses of the site', () => {
    const wrong = [...files].filter(([, text]) => /(?:href|"url"|"uri")[=:]"\//.test(text));
    expect(wrong.map(([path]) => path)).toEqual([]);
  });
});

describe('the places', () => {
  const places: FeatureCollection<Point> = JSON.parse(read('data/fr/places.geojson'));

  it('lie in Souss-Massa, longitude first', () => {
    const outside = places.features.filter(
      ({
        geometry: {
          coordinates: [longitude = 0, latitude = 0],
        },
      }) => {
        return longitude < -11 || longitude > -5.9 || latitude < 28.2 || latitude > 31.7;
      },
    );
    expect(outside).toEqual([]);
    expect(places.features).toHaveLength(content.office.length + 2);
  });

  it('say how near they are', () => {
    const byUrl = new Map(places.features.map(({ properties }) => [properties?.['url'], properties]));
    expect(byUrl.get(`${origin}/fr/bureaux/agadir/`)).toMatchObject({ positionQuality: 'exact', approximate: false });
    expect(byUrl.get(`${origin}/fr/bureaux/agadir/`)).not.toHaveProperty('positionNote');
    expect(byUrl.get(`${origin}/fr/bureaux/nihit/`)).toMatchObject({
      positionQuality: 'approximate',
      approximate: true,
      positionNote: expect.stringMatching(/^Position approximative/),
    });
  });

  it('have the ids of the directory, in every language', () => {
    const hsds = JSON.parse(read('hsds/ar/services.json'));
    const known = new Set(
      hsds.contents.flatMap((service: { service_at_locations?: { location_id: string }[] }) =>
        (service.service_at_locations ?? []).map((place) => place.location_id),
      ),
    );
    expect(places.features.filter(({ id }) => !known.has(id))).toEqual([]);
  });
});

describe('the changes', () => {
  it('are dated by the content, the latest first', () => {
    const later = '2026-11-20T08:00:00.000Z';
    const changed = write(content, new Map([...dateAll(content), ['service/accident-invalidite', later]]));
    const entries = listEntries('data/fr/changes.atom', changed);
    expect(entries[0]).toMatchObject({ updated: later, href: `${origin}/fr/guide/accident-invalidite/` });
    expect(changed.get('data/fr/changes.atom')).toMatch(/<\/title>\s*<updated>2026-11-20T08:00:00.000Z/);
    expect(entries.slice(1).every(({ updated }) => updated === someDay)).toBe(true);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  it('say their language', () => {
    expect(read('data/ary/changes.atom')).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ary">');
  });

  it('stay one document whatever an editor writes', () => {
    const [first, ...others] = content.service;
    if (!first) throw new Error('no service');
    const odd = { ...first, texts: { fr: { ...first.texts.fr, title: 'A & B ]]> 1 < 2', summary: '"’é' } } };
    const text = write({ ...content, service: [odd, ...others] }).get('data/fr/changes.atom') ?? '';
    expect(text).toContain('<![CDATA[A &amp; B ]]&gt; 1 &lt; 2]]>');
  });

  it('are an empty feed while nothing is dated', () => {
    expect(listEntries('data/fr/changes.atom', write(content, new Map()))).toEqual([]);
  });
});

describe('the contacts', () => {
  const unfold = (card: string) => card.replaceAll('\r\n ', '').split('\r\n');

  it('hold what is known of an office, escaped', () => {
    const lines = unfold(read('data/fr/offices/agadir.vcf'));
    expect(lines).toEqual([
      'BEGIN:VCARD',
      'VERSION:4.0',
      'KIND:org',
      "FN;LANGUAGE=fr:BAOM d'Agadir",
      "N:BAOM d'Agadir;;;;",
      "ORG:BAOM d'Agadir",
      expect.stringMatching(/^UID:urn:uuid:/),
      'REV:20261102T093000Z',
      'TEL;VALUE=uri;TYPE="work,voice":tel:+212528000001',
      'TEL;VALUE=uri;TYPE="work,text":tel:+212600000002',
      'EMAIL;TYPE=work:bureau@example.ma',
      'ADR;TYPE=work:;;Rue 1\\; porte B\\, « face » au marché\\nAgadir;Agadir;Souss-Massa;;Maroc',
      'GEO:geo:30.42,-9.6',
      'LANG:ary',
      'LANG:shi',
      'LANG:fr',
      `URL:${origin}/fr/bureaux/agadir/`,
      'END:VCARD',
      '',
    ]);
  });

  it('leave out what is not known', () => {
    expect(read('data/fr/offices/nihit.vcf')).not.toMatch(/^(?:TEL|EMAIL|GEO|LANG)/m);
  });

  it('end every line with CRLF and fold it at 75 octets, never inside a letter', () => {
    const cards = [...files].filter(([path]) => path.endsWith('.vcf'));
    expect(cards.length).toBe(5 * (content.office.length + content.organisation.length));
    for (const [path, card] of cards) {
      expect(card.replaceAll('\r\n', ''), path).not.toMatch(/[\r\n]/);
      expect(
        card.split('\r\n').filter((line) => Buffer.byteLength(line) > 75),
        path,
      ).toEqual([]);
    }
  });

  it('fold any script without loss', () => {
    const name = 'ⵍⴱⵉⵔⵓⵡⴰⵜ ⵏ ⵓⵏⵙⵓⴼ مكتب استقبال المهاجرين 🌿 '.repeat(6).trim();
    expect(unfold(formatVcard([['ORG', name]]))).toContain(`ORG:${name}`);
  });
});
