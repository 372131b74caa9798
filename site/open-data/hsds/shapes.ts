import { z } from 'zod';

/**
 * Open Referral HSDS 3.1, as far as the portal speaks it; https://docs.openreferral.org. Own words, strict: a field
 * that the standard does not have, or an id that is not a UUID, fails the tests of every machine.
 * `npm run hsds:check` holds the files against the official schemas.
 */
const id = z.uuid();
const text = z.string().min(1);
const day = z.iso.date();
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(Z|[+-]\d{2}:\d{2})$/);
const dayCode = '(MO|TU|WE|TH|FR|SA|SU)';

const term = z.strictObject({
  id,
  code: text,
  name: text,
  description: text,
  parent_id: id.optional(),
  taxonomy: text,
  taxonomy_id: id,
  language: text,
});

const attribute = z.strictObject({
  id,
  link_id: id,
  link_entity: z.enum(['service', 'organization']),
  taxonomy_term_id: id,
  taxonomy_term: term,
});

const language = z.strictObject({ id, code: z.string().regex(/^[a-z]{3}$/), name: text });

const phone = z.strictObject({
  id,
  number: text,
  type: z.enum(['voice', 'text']),
  description: text.optional(),
});

const schedule = z.strictObject({
  id,
  freq: z.literal('WEEKLY').optional(),
  wkst: z.literal('MO').optional(),
  byday: z
    .string()
    .regex(new RegExp(`^${dayCode}(,${dayCode})*$`))
    .optional(),
  timezone: z.number().optional(),
  opens_at: clock.optional(),
  closes_at: clock.optional(),
  valid_from: day.optional(),
  valid_to: day.optional(),
  description: text.optional(),
  attending_type: text.optional(),
});

/** `address_1` and `postal_code` are required by the standard and may be empty: not known. */
const address = z.strictObject({
  id,
  address_1: z.string(),
  city: text,
  region: text,
  state_province: text,
  postal_code: z.string(),
  country: z.literal('MA'),
  address_type: z.literal('physical'),
});

const location = z.strictObject({
  id,
  location_type: z.enum(['physical', 'postal']),
  organization_id: id,
  name: text,
  url: z.url().optional(),
  description: text.optional(),
  transportation: text.optional(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  addresses: z.array(address).optional(),
  phones: z.array(phone).optional(),
  languages: z.array(language).optional(),
  accessibility: z.array(z.strictObject({ id, description: text })).optional(),
  schedules: z.array(schedule).optional(),
});

const contact = z.strictObject({ id, organization_id: id, name: text, email: z.email().optional() });

const organization = z.strictObject({
  id,
  name: text,
  alternate_name: text.optional(),
  description: text,
  email: z.email().optional(),
  website: z.url().optional(),
  uri: z.url().optional(),
  parent_organization_id: id.optional(),
  phones: z.array(phone).optional(),
  locations: z.array(location).optional(),
  attributes: z.array(attribute).optional(),
});

const serviceAtLocation = z.strictObject({
  id,
  service_id: id,
  location_id: id,
  description: text.optional(),
  phones: z.array(phone).optional(),
  schedules: z.array(schedule).optional(),
  location,
});

const service = z.strictObject({
  id,
  organization_id: id,
  name: text,
  description: text,
  url: z.url(),
  email: z.email().optional(),
  status: z.literal('active'),
  application_process: text.optional(),
  fees_description: text.optional(),
  eligibility_description: text.optional(),
  assured_date: day.optional(),
  alert: text.optional(),
  last_modified: z.iso.datetime({ precision: 3 }).optional(),
  organization: organization.omit({ locations: true, attributes: true, phones: true }),
  phones: z.array(phone).optional(),
  schedules: z.array(schedule).optional(),
  service_areas: z.array(z.strictObject({ id, name: text })).optional(),
  service_at_locations: z.array(serviceAtLocation).optional(),
  languages: z.array(language).optional(),
  cost_options: z
    .array(
      z.strictObject({
        id,
        option: text,
        amount: z.number().optional(),
        currency: z.literal('MAD').optional(),
        amount_description: text.optional(),
      }),
    )
    .optional(),
  required_documents: z.array(z.strictObject({ id, document: text })).optional(),
  contacts: z.array(contact).optional(),
  attributes: z.array(attribute).optional(),
});

const taxonomy = z.strictObject({ id, name: text, description: text, version: text.optional() });

export const hsdsShapes = {
  services: service,
  organizations: organization,
  service_at_locations: serviceAtLocation,
  taxonomies: taxonomy,
  taxonomy_terms: term,
} as const;
export type HsdsList = keyof typeof hsdsShapes;
export const hsdsLists = Object.keys(hsdsShapes) as HsdsList[];

export type HsdsService = z.infer<typeof service>;
export type HsdsOrganization = z.infer<typeof organization>;
export type HsdsServiceAtLocation = z.infer<typeof serviceAtLocation>;
export type HsdsLocation = z.infer<typeof location>;
export type HsdsSchedule = z.infer<typeof schedule>;
export type HsdsPhone = z.infer<typeof phone>;
export type HsdsLanguage = z.infer<typeof language>;
export type HsdsTaxonomy = z.infer<typeof taxonomy>;
export type HsdsTerm = z.infer<typeof term>;
export type HsdsAttribute = z.infer<typeof attribute>;

/** A list of the standard, all of it on one page: files cannot answer `?page=2`. */
export function toHsdsPage(shape: z.ZodType) {
  return z.strictObject({
    total_items: z.int(),
    total_pages: z.literal(1),
    page_number: z.literal(1),
    size: z.int(),
    first_page: z.literal(true),
    last_page: z.literal(true),
    empty: z.boolean(),
    contents: z.array(shape),
  });
}

/** All that is published in one language. */
export type HsdsDirectory = { readonly [List in HsdsList]: readonly z.infer<(typeof hsdsShapes)[List]>[] };
