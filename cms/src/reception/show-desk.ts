import { type Desk, deskSchema } from '@portal/content/schema';
import { findToday } from '@portal/content/schema/find-today.ts';
import type { Knex } from 'knex';
import { getSettings } from '../../config/settings';
import { listPeriods } from '../figures/published-periods';
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
    site: getSettings().SITE_ORIGIN,
    reportYears: await listReportYears(knex),
  };
  return { body: deskSchema.parse(desk) };
}

async function listOrganisations({ strapi, language }: DeskSession): Promise<Desk['organisations']> {
  const names = await listNamesOfKind(strapi, 'organisation', readLocale(language));
  return Object.entries(names)
    .map(([slug, name]) => ({ slug, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Those that are published, and the one that runs, of which the report shows the events. */
async function listReportYears(knex: Knex): Promise<string[]> {
  const periods = await listPeriods(knex, getSettings().PORTAL_DEMO);
  const years = [findToday().slice(0, 4), ...periods.filter((period) => !period.includes('Q'))];
  return [...new Set(years)].toSorted().toReversed();
}
