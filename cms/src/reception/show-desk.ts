import { type Desk, deskSchema } from '@portal/content/schema';
import { getSettings } from '../../config/settings';
import { listPublishedKeys } from '../intake/desk-keys';
import type { DeskSession, Reply } from './desk-session';
import { listKeys } from './key-records';
import { listNames, listNamesOfKind, listThemeWords, readLocale } from './list-names';

/** `GET /reception/desk`. */
export async function showDesk(session: DeskSession): Promise<Reply> {
  const { strapi, knex, communes, language } = session;
  const open = await listPublishedKeys(strapi);
  const desk: Desk = {
    communes: [...communes],
    keys: await listKeys(knex, session),
    otherDesks: open.map(({ commune, keyId, publicKey }) => ({ commune, keyId, publicKey })),
    organisations: await listOrganisations(session),
    names: await listNames(strapi, language),
    themeWords: await listThemeWords(strapi),
    retentionDays: getSettings().RETENTION_DAYS,
  };
  return { body: deskSchema.parse(desk) };
}

async function listOrganisations({ strapi, language }: DeskSession): Promise<Desk['organisations']> {
  const names = await listNamesOfKind(strapi, 'organisation', readLocale(language));
  return Object.entries(names)
    .map(([slug, name]) => ({ slug, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}
