import { type Locale, type ServiceReport, type ServiceRow, serviceRowsSchema } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { readCode } from '../../database/read-fault';
import { findFreeSlug } from './find-free-slug';
import { findKnownNames, type KnownNames } from './find-known-names';
import { importedTable } from './imported-table';
import { isPresent } from './is-present';
import { type FoundService, readService } from './read-service';
import { settlePlaces } from './settle-places';
import { writeCounter } from './write-counter';

/** What would become of some services of a file, or, with `mayWrite`, what has: drafts, one transaction each. */
export async function importServices(strapi: Core.Strapi, body: unknown, mayWrite: boolean): Promise<ServiceReport[]> {
  const parsed = serviceRowsSchema.safeParse(body);
  if (!parsed.success) throw new errors.ValidationError('These are no services of a file: choose the file once more');
  const { locale, rows } = parsed.data;
  const names = await findKnownNames(strapi, locale);
  const seen = new Set<string>();
  const reports: ServiceReport[] = [];
  for (const row of rows) {
    const service = readService(row);
    const judged = await judgeService(strapi, { row, service, locale, names, seen });
    seen.add(service.externalId);
    reports.push(
      mayWrite && judged.outcome === 'new' ? await saveService(strapi, service, locale, names, judged) : judged,
    );
  }
  return reports;
}

interface Judging {
  readonly row: ServiceRow;
  readonly service: FoundService;
  readonly locale: Locale;
  readonly names: KnownNames;
  readonly seen: ReadonlySet<string>;
}

async function judgeService(
  strapi: Core.Strapi,
  { row, service, locale, names, seen }: Judging,
): Promise<ServiceReport> {
  const { externalId, title } = service;
  const places = settlePlaces(service, names);
  const mapped = [...service.mapped, ...places.mapped];
  const skipped = [...service.skipped, ...places.skipped];
  const doubts = [...service.doubts, ...listOpenQuestions(service, names), ...places.doubts];
  const report = { line: row.line, id: externalId, name: title, mapped, skipped, doubts };
  if (title === '') return { ...report, outcome: 'refused', reason: 'no-name' };
  if (service.isWithdrawn) return { ...report, outcome: 'refused', reason: 'withdrawn' };
  if (seen.has(externalId)) return { ...report, outcome: 'refused', reason: 'duplicate' };
  const known = await strapi.db
    .connection(importedTable)
    .where({ external_id: externalId, locale })
    .first('external_id');
  return { ...report, outcome: known ? 'known' : 'new' };
}

/** What only an editor can say. An organisation is proposed, never made. */
function listOpenQuestions({ organisation, terms }: FoundService, names: KnownNames): ServiceReport['doubts'] {
  const { name, website } = organisation;
  const doubts: ServiceReport['doubts'] = [];
  if (name === '') doubts.push({ field: 'organization', doubt: 'no-organisation', value: '' });
  else if (!names.findOrganisation(name, website)) {
    doubts.push({ field: 'organization', doubt: 'unknown-organisation', value: name });
  }
  if (!names.findTheme(terms)) doubts.push({ field: 'theme', doubt: 'no-theme', value: terms.slice(0, 3).join(', ') });
  return doubts;
}

/** The row of ours and the draft together: a stop in between leaves neither, and the file can be brought again. */
async function saveService(
  strapi: Core.Strapi,
  service: FoundService,
  locale: Locale,
  names: KnownNames,
  report: ServiceReport,
): Promise<ServiceReport> {
  const { externalId } = service;
  try {
    await strapi.db.transaction(async ({ trx }) => {
      const table = () => strapi.db.connection(importedTable).transacting(trx);
      const other = await table().where({ external_id: externalId }).first('document_id');
      const documentId = await writeDraft(strapi, service, locale, names, other?.document_id);
      await table().insert({ external_id: externalId, locale, document_id: documentId });
      for (const counter of settlePlaces(service, names).counters) await writeCounter(strapi, counter, locale, trx);
    });
    return { ...report, outcome: 'written' };
  } catch (error) {
    strapi.log.warn(`Import of services: line ${report.line} was not written (${readCode(error)})`);
    return { ...report, outcome: 'refused', reason: 'not-saved' };
  }
}

async function writeDraft(
  strapi: Core.Strapi,
  service: FoundService,
  locale: Locale,
  names: KnownNames,
  known: string | undefined,
): Promise<string> {
  const documents = strapi.documents('api::service.service');
  // The same service in another language is another language of the same sheet.
  if (known !== undefined && (await isPresent(strapi, 'api::service.service', known))) {
    await documents.update({ documentId: known, locale, data: service.text });
    return known;
  }
  const { organisation, terms, sourceUrl, cost, title } = service;
  const toSet = (ids: readonly string[]) => ({ set: ids.map((documentId) => ({ documentId })) });
  const data = {
    ...service.text,
    slug: await findFreeSlug(strapi, 'api::service.service', title, service.externalId),
    cost,
    confidence: 'none' as const,
    theme: toSet([names.findTheme(terms) ?? []].flat()),
    profiles: toSet(names.findProfiles(terms)),
    organisations: toSet([names.findOrganisation(organisation.name, organisation.website) ?? []].flat()),
    sources: sourceUrl === undefined ? [] : [{ title: organisation.name || title, url: sourceUrl }],
  };
  return (await documents.create({ locale, status: 'draft', data })).documentId;
}
