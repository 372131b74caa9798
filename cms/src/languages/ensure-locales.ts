import { localeFacts, locales, sourceLocale } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';

/** Through the service: the admin refuses `ary` and `zgh`, which its list of languages does not hold. */
export async function ensureLocales(strapi: Core.Strapi): Promise<void> {
  const service = strapi.plugin('i18n').service('locales');
  for (const code of locales) {
    const name = `${localeFacts[code].endonym} (${code})`;
    if (!(await service.findByCode(code))) await service.create({ code, name });
  }
  await service.setDefaultLocale({ code: sourceLocale });
  // Strapi makes English on its own; any other language has no place on the site.
  for (const { id, code } of await service.find()) {
    if (!(locales as readonly string[]).includes(code)) await service.delete({ id });
  }
}
