import { createHash } from 'node:crypto';
import type { ServiceReport, ServiceRow } from '@portal/content/schema';
import { z } from 'zod';
import { cleanText, toText } from './plain-text';
import { type FoundPlaces, readPlaces } from './read-places';

const objectSchema = z.record(z.string(), z.unknown());
const listSchema = z.array(objectSchema);
const organizationSchema = z.looseObject({ name: z.string().optional(), website: z.string().optional() });

/** A service of HSDS 3.0 or 3.1, or a line of a table, in the words of the contract. */
export interface FoundService {
  readonly externalId: string;
  readonly title: string;
  readonly isWithdrawn: boolean;
  /** Fields of the block of texts. */
  readonly text: Readonly<Record<string, unknown>>;
  readonly cost: 'free' | 'paid' | 'unknown';
  readonly sourceUrl: string | undefined;
  readonly organisation: { readonly name: string; readonly website: string | undefined };
  /** Codes and names that may be a need or a profile. */
  readonly terms: readonly string[];
  /** With their hours, telephones and addresses. */
  readonly places: FoundPlaces;
  readonly mapped: ServiceReport['mapped'];
  readonly skipped: ServiceReport['skipped'];
  readonly doubts: ServiceReport['doubts'];
}

/** The fields of HSDS that say the same as a text of the contract, with its length there. */
const texts = [
  { field: 'description', target: 'summary', max: 260 },
  { field: 'eligibility_description', target: 'whoFor', max: 700 },
  { field: 'fees_description', target: 'costNote', max: 300 },
  { field: 'alert', target: 'caution', max: 500 },
] as const;
/** Read here, or said by the place of the object in its file. */
const read = new Set(
  ['id', 'name', 'status', 'url', 'organization', 'organization_id', 'required_documents', 'application_process']
    .concat(['cost_options', 'attributes', 'theme', 'fees', 'eligibility'])
    .concat(['service_at_locations', 'phones', 'schedules', 'email'])
    .concat(texts.map(({ field }) => field)),
);

export function readService({ value }: ServiceRow): FoundService {
  const mapped: ServiceReport['mapped'] = [];
  const doubts: ServiceReport['doubts'] = [];
  const text: Record<string, unknown> = {};
  const take = (field: string, target: string, raw: unknown, max: number, isLine = false) => {
    const cleaned = cleanText(raw, max, isLine);
    doubts.push(...cleaned.doubts.map((doubt) => ({ field, doubt, value: shorten(toText(raw)) })));
    if (cleaned.text !== '') mapped.push({ field, value: target });
    return cleaned.text;
  };
  const title = take('name', 'title', value['name'], 90, true);
  // `fees` and `eligibility` are what version 2 said; files of both times are about.
  const raw = {
    ...value,
    fees_description: value['fees_description'] || value['fees'] || readCostNote(value),
    eligibility_description: value['eligibility_description'] || readEligibility(value['eligibility']),
  };
  for (const { field, target, max } of texts) {
    const words = take(field, target, Object.entries(raw).find(([name]) => name === field)?.[1], max);
    if (words !== '') text[target] = words;
  }
  const documents = listItems(value['required_documents'], 'document').map((item) =>
    take('required_documents', 'documents', item, 400, true),
  );
  if (documents.length > 0) text['documents'] = documents.filter((line) => line !== '').join('\n');
  const steps = listItems(value['application_process'], 'text').map((item) =>
    take('application_process', 'steps', item.replace(/^\s*\d+[.)]\s*/, ''), 500),
  );
  if (steps.length > 0) {
    text['steps'] = steps.filter((step) => step !== '').map((step) => ({ kind: 'ask', text: step }));
    doubts.push({ field: 'application_process', doubt: 'choose-steps', value: '' });
  }
  const id = toText(value['id']).trim();
  const organisation = findOrganisation(value);
  if (id === '') doubts.push({ field: 'id', doubt: 'no-identifier', value: '' });
  const url = findWebAddress(value['url']);
  if (url) mapped.push({ field: 'url', value: 'sources' });
  else if (toText(value['url']).trim() !== '')
    doubts.push({ field: 'url', doubt: 'web-address', value: shorten(toText(value['url'])) });
  return {
    externalId: id === '' ? digest(`${title}\n${organisation.name}`) : id.slice(0, 120),
    title,
    text: title === '' ? text : { title, ...text },
    isWithdrawn: !['', 'active', 'temporarily closed'].includes(toText(value['status']).trim().toLowerCase()),
    cost: findCost(value['cost_options']),
    sourceUrl: url,
    organisation,
    terms: listTerms(value),
    places: readPlaces(value, organisation.name),
    mapped: uniqueFields(mapped),
    skipped: listSkipped(value),
    doubts,
  };
}

function findOrganisation(value: ServiceRow['value']): FoundService['organisation'] {
  const nested = organizationSchema.safeParse(value['organization']).data;
  const name = nested?.name ?? toText(value['organization']);
  return { name: cleanText(name, 200, true).text, website: nested?.website };
}

function readCostNote(value: ServiceRow['value']): string {
  const options = listSchema.safeParse(value['cost_options']).data ?? [];
  return options
    .map((option) => toText(option['amount_description']))
    .filter(Boolean)
    .join('\n');
}

function readEligibility(value: unknown): string {
  return listItems(value, 'eligibility').join('\n');
}

/** Free only when every price is a nought: what is not said is not known. */
function findCost(options: unknown): FoundService['cost'] {
  const amounts = (listSchema.safeParse(options).data ?? []).map((option) => option['amount']);
  if (amounts.length === 0 || amounts.some((amount) => typeof amount !== 'number')) return 'unknown';
  return amounts.every((amount) => amount === 0) ? 'free' : 'paid';
}

function listTerms(value: ServiceRow['value']): string[] {
  const attributes = listSchema.safeParse(value['attributes']).data ?? [];
  const terms = attributes.flatMap((attribute) => {
    const term = objectSchema.safeParse(attribute['taxonomy_term']).data ?? attribute;
    return [toText(term['code']), toText(term['name'])];
  });
  return [toText(value['theme']), ...terms].map((term) => term.trim()).filter((term) => term !== '');
}

/** A list of objects, or a text with one item a line, or between bars. */
function listItems(value: unknown, key: string): string[] {
  const list = listSchema.safeParse(value).data;
  const items = list ? list.map((item) => toText(item[key])) : toText(value).split(/\r?\n|\s\|\s/);
  return items.map((item) => item.trim()).filter((item) => item !== '');
}

function findWebAddress(value: unknown): string | undefined {
  const parsed = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).safeParse(toText(value).trim());
  return parsed.data;
}

/** What the portal has no place for in a sheet; hours, telephones and places are read by `readPlaces`. */
function listSkipped(value: ServiceRow['value']): ServiceReport['skipped'] {
  return Object.entries(value).flatMap(([field, item]) => {
    const text = typeof item === 'object' && item !== null ? JSON.stringify(item) : toText(item).trim();
    return read.has(field) || text === '' || text === '[]' || text === '{}' ? [] : [{ field, value: shorten(text) }];
  });
}

function uniqueFields(mapped: ServiceReport['mapped']): ServiceReport['mapped'] {
  return [...new Map(mapped.map((one) => [one.field, one])).values()];
}

function shorten(text: string): string {
  return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
