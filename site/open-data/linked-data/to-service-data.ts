import type { Service } from '@portal/content/schema';
import type { GovernmentService } from 'schema-dts';
import { createTranslate } from '../../i18n/translate.ts';
import type { Edition } from '../edition.ts';
import { omitUnknown, pickName, pickWords } from '../pick-words.ts';
import { toPageUrl } from '../to-page-url.ts';

export function toServiceData(edition: Edition, service: Service): GovernmentService {
  const { snapshot, locale } = edition;
  const t = createTranslate(locale);
  const words = pickWords(edition, service.texts);
  const url = toPageUrl(edition, `guide/${service.slug}/`);
  const theme = snapshot.theme.find(({ slug }) => slug === service.theme);
  const profiles = snapshot.profile.filter(({ slug }) => service.profiles.includes(slug));
  const organisations = snapshot.organisation.filter(({ slug }) => service.organisations.includes(slug));
  return {
    '@type': 'GovernmentService',
    '@id': `${url}#service`,
    ...omitUnknown({
      name: words('title'),
      description: words('summary'),
      url,
      serviceType: theme && pickName(edition, theme.texts),
      areaServed: { '@type': 'AdministrativeArea' as const, name: t('openData.region') },
      provider: organisations.map((organisation) => ({
        '@type': 'Organization' as const,
        '@id': `${toPageUrl(edition, `organismes/${organisation.slug}/`)}#organisation`,
        name: pickName(edition, organisation.texts),
      })),
      audience: profiles.map(({ texts }) => ({ '@type': 'Audience' as const, audienceType: pickName(edition, texts) })),
      availableChannel: {
        '@type': 'ServiceChannel' as const,
        serviceUrl: toPageUrl(edition, 'bureaux/'),
        name: t('offices.title'),
      },
      offers: service.cost === 'free' ? { '@type': 'Offer' as const, price: 0, priceCurrency: 'MAD' } : undefined,
    }),
  };
}
