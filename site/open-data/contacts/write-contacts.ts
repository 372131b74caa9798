import type { Office, Organisation } from '@portal/content/schema';
import { createTranslate } from '../../i18n/translate.ts';
import { type Edition, findChange, type OpenFile } from '../edition.ts';
import { identify } from '../identify.ts';
import { pickName, pickWords } from '../pick-words.ts';
import { toOfficeUrl, toPageUrl } from '../to-page-url.ts';
import { formatVcard, type Property } from './format-vcard.ts';

export type ContactKind = 'offices' | 'organisations';

/** `data/fr/offices/agadir.vcf` */
export function nameContactFile(locale: string, kind: ContactKind, slug: string): string {
  return `data/${locale}/${kind}/${slug}.vcf`;
}

/** A card for the address book of a telephone, for each office and organisation. Only what is known is in it. */
export function writeContacts(edition: Edition): OpenFile[] {
  const { snapshot, locale } = edition;
  return [
    ...snapshot.office.map(
      (office): OpenFile => [
        nameContactFile(locale, 'offices', office.slug),
        formatVcard(toOfficeCard(edition, office)),
      ],
    ),
    ...snapshot.organisation.map(
      (organisation): OpenFile => [
        nameContactFile(locale, 'organisations', organisation.slug),
        formatVcard(toOrganisationCard(edition, organisation)),
      ],
    ),
  ];
}

function toOfficeCard(edition: Edition, office: Office): Property[] {
  const t = createTranslate(edition.locale);
  const { slug, phone, whatsapp, email, languages = [], position } = office;
  const commune = edition.snapshot.commune.find((record) => record.slug === office.commune);
  const street = pickWords(edition, office.texts)('address') ?? '';
  const city = commune ? pickName(edition, commune.texts) : '';
  return [
    ...toHead(edition, pickName(edition, office.texts), identify('office', slug), findChange(edition, 'office', slug)),
    ...toPhone(phone, 'work,voice'),
    ...toPhone(whatsapp, 'work,text'),
    ...(email ? [['EMAIL;TYPE=work', email] as const] : []),
    ['ADR;TYPE=work', ['', '', street, city, t('openData.region'), '', t('openData.country')]],
    // Only the door itself: nobody should be led to the middle of a town.
    ...(position?.quality === 'exact' ? [['GEO', `geo:${position.latitude},${position.longitude}`] as const] : []),
    ...languages.map((code) => ['LANG', code] as const),
    ['URL', toOfficeUrl(edition, office)],
  ];
}

function toOrganisationCard(edition: Edition, organisation: Organisation): Property[] {
  const { slug, phones = [], website } = organisation;
  const address = pickWords(edition, organisation.texts)('address');
  const changed = findChange(edition, 'organisation', slug);
  return [
    ...toHead(edition, pickName(edition, organisation.texts), identify('organisation', slug), changed),
    ...phones.flatMap(({ number, shortNumber }) => [
      ...toPhone(number, 'work,voice'),
      // Short numbers only work inside the country: they are no `tel:` address.
      ...(shortNumber ? [['TEL;TYPE="work,voice"', shortNumber] as const] : []),
    ]),
    ...(address ? [['ADR;TYPE=work', ['', '', address, '', '', '', '']] as const] : []),
    ...(website ? [['URL', website] as const] : []),
    ['URL', toPageUrl(edition, `organismes/${slug}/`)],
  ];
}

function toHead({ locale }: Edition, name: string, id: string, changedAt: string | undefined): Property[] {
  return [
    ['KIND', 'org'],
    [`FN;LANGUAGE=${locale}`, name],
    // Older address books refuse a card without it.
    ['N', [name, '', '', '', '']],
    ['ORG', [name]],
    ['UID', `urn:uuid:${id}`],
    ...(changedAt ? [['REV', changedAt.replaceAll(/[-:]|\.\d+/g, '')] as const] : []),
  ];
}

function toPhone(number: string | undefined, type: string): Property[] {
  return number ? [[`TEL;VALUE=uri;TYPE="${type}"`, `tel:${number}`]] : [];
}
