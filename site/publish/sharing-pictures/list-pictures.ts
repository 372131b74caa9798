import { type Locale, localeFacts, locales, type Snapshot } from '@portal/content/schema';
import { findThemePictogram, type Tone } from '../../features/guide/pictograms.ts';
import { nameSection, type Section, sections } from '../../i18n/name-section.ts';
import { createTranslate } from '../../i18n/translate.ts';
import { pickRequired } from '../../snapshot/pick-text.ts';

/** All that is seen on a picture: the same facts make the same bytes. */
export interface PictureFacts {
  readonly locale: Locale;
  readonly name: string;
  /** Above the title, in small. */
  readonly label: string;
  readonly title: string;
  readonly direction: 'ltr' | 'rtl';
  readonly icon: string;
  readonly tone: Tone;
  readonly site: string;
  readonly region: string;
}

const sectionIcons: Readonly<Record<Section, { icon: string; tone: Tone }>> = {
  guide: { icon: 'compass', tone: 'argan' },
  bureaux: { icon: 'map-pin', tone: 'saffron' },
  organismes: { icon: 'landmark', tone: 'atlantic' },
  territoires: { icon: 'map', tone: 'argan' },
  evenements: { icon: 'calendar', tone: 'saffron' },
  investir: { icon: 'sprout', tone: 'argan' },
  'a-propos': { icon: 'info', tone: 'atlantic' },
  charte: { icon: 'handshake', tone: 'almond' },
  contact: { icon: 'message-circle', tone: 'almond' },
  donnees: { icon: 'table', tone: 'atlantic' },
  ressources: { icon: 'folder-open', tone: 'saffron' },
};

export function listPictures(snapshot: Snapshot): PictureFacts[] {
  return locales.flatMap((locale) => {
    const t = createTranslate(locale);
    const common = {
      locale,
      direction: localeFacts[locale].direction,
      label: t('site.region'),
      site: t('site.name'),
      region: t('site.region'),
    };
    return [
      { ...common, name: 'portail', title: t('home.title'), icon: 'house', tone: 'argan' as const },
      ...sections.map((name) => ({ ...common, name, title: nameSection(t, name), ...sectionIcons[name] })),
      ...snapshot.office.map(({ slug, texts }) => ({
        ...common,
        name: `bureau-${slug}`,
        label: t('offices.title'),
        title: pickRequired(texts, locale, 'name').value,
        ...sectionIcons.bureaux,
      })),
      ...snapshot.theme.map(({ slug, texts }) => ({
        ...common,
        name: `besoin-${slug}`,
        label: t('guide.title'),
        title: pickRequired(texts, locale, 'name').value,
        ...findThemePictogram(slug),
      })),
    ];
  });
}
