import { createTranslate } from '../../i18n/translate.ts';
import type { Edition, OpenFile } from '../edition.ts';
import { toPageUrl } from '../to-page-url.ts';
import { type HsdsDirectory, hsdsLists } from './shapes.ts';
import { toTables } from './to-tables.ts';

const version = '3.1';

/** `hsds/<lang>/…`: the addresses of the standard with `.json` at the end, which the web server leaves out. */
export function writeHsds(edition: Edition, directory: HsdsDirectory): OpenFile[] {
  const folder = `hsds/${edition.locale}`;
  return [
    [`${folder}/index.json`, toJson(toWelcome(edition))],
    ...hsdsLists.flatMap((list) => writeList(folder, list, directory)),
    ...toTables(edition, directory).map(([name, content]): OpenFile => [`${folder}/tables/${name}`, content]),
  ];
}

function writeList(folder: string, list: (typeof hsdsLists)[number], directory: HsdsDirectory): OpenFile[] {
  const contents = directory[list];
  const page = {
    total_items: contents.length,
    total_pages: 1,
    page_number: 1,
    size: contents.length,
    first_page: true,
    last_page: true,
    empty: contents.length === 0,
    contents,
  };
  return [
    [`${folder}/${list}.json`, toJson(page)],
    ...contents.map((item): OpenFile => [`${folder}/${list}/${item.id}.json`, toJson(item)]),
  ];
}

function toWelcome(edition: Edition) {
  const t = createTranslate(edition.locale);
  return {
    version,
    profile: 'https://docs.openreferral.org/en/3.1/',
    openapi_url: `https://raw.githubusercontent.com/openreferral/specification/${version}/schema/openapi.json`,
    description: t('site.description'),
    publisher: { name: t('site.name'), website: toPageUrl(edition, '') },
    documentation: toPageUrl(edition, 'donnees/'),
    ...(edition.licence && { license: { name: edition.licence.name, url: edition.licence.url } }),
  };
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
