import { setFrenchSpaces } from '@portal/content/strings';
import { z } from 'zod';
import abbreviation from '../../config/edit-views/abbreviation.json';
import charter from '../../config/edit-views/charter.json';
import commune from '../../config/edit-views/commune.json';
import contactPoint from '../../config/edit-views/contact-point.json';
import event from '../../config/edit-views/event.json';
import groups from '../../config/edit-views/groups.json';
import office from '../../config/edit-views/office.json';
import opportunity from '../../config/edit-views/opportunity.json';
import organisation from '../../config/edit-views/organisation.json';
import page from '../../config/edit-views/page.json';
import profile from '../../config/edit-views/profile.json';
import province from '../../config/edit-views/province.json';
import publicHoliday from '../../config/edit-views/public-holiday.json';
import resource from '../../config/edit-views/resource.json';
import service from '../../config/edit-views/service.json';
import shared from '../../config/edit-views/shared.json';
import theme from '../../config/edit-views/theme.json';

const saidSchema = z.strictObject({ fr: z.string().transform(setFrenchSpaces), ar: z.string(), en: z.string() });
/** One text in each language of the admin. */
export type Said = z.infer<typeof saidSchema>;

const fieldSchema = z.strictObject({ label: saidSchema, hint: saidSchema.optional() });
export type FieldWords = z.infer<typeof fieldSchema>;
const fieldsSchema = z.record(z.string(), fieldSchema);

/** Words of a choice: its own, or those of the site (`content/strings`) or of another page of the admin. */
const wordsSchema = z.strictObject({
  own: z.record(z.string(), saidSchema).optional(),
  strings: z.string().optional(),
  messages: z.string().optional(),
});
export type ChoiceWords = z.infer<typeof wordsSchema>;

const rowsSchema = z.array(z.array(z.string()).min(1).max(2));

const viewSchema = z.strictObject({
  /** In the order of the public page. */
  groups: z.array(z.strictObject({ title: saidSchema, rows: rowsSchema })),
  /** What the list shows; the first names a record wherever one is chosen. */
  columns: z.array(z.string()).min(1),
  fields: fieldsSchema,
  words: z.record(z.string(), wordsSchema).default({}),
});
export type EditView = z.infer<typeof viewSchema>;

const groupSchema = z.strictObject({
  rows: rowsSchema,
  /** The field that names a closed item of the list. */
  mainField: z.string(),
  fields: fieldsSchema,
  words: z.record(z.string(), wordsSchema).default({}),
});

/** The reviewed files of `cms/config/edit-views`, by kind: what an editor reads and in which order. */
export const editViews: Readonly<Record<string, EditView>> = z.record(z.string(), viewSchema).parse({
  abbreviation,
  charter,
  commune,
  'contact-point': contactPoint,
  event,
  office,
  opportunity,
  organisation,
  page,
  profile,
  province,
  'public-holiday': publicHoliday,
  resource,
  service,
  theme,
});

/** The same for groups of fields (Strapi's components), by name. */
export const groupViews = z.record(z.string(), groupSchema).parse(groups);

const sharedWords = fieldsSchema.parse(shared);

/** What is read beside a field of a kind: its own words, else those it has everywhere. */
export function findFieldWords(view: Pick<EditView, 'fields'>, field: string): FieldWords | undefined {
  return view.fields[field] ?? sharedWords[field];
}

export function listViewFields({ groups: panels }: EditView): string[] {
  return panels.flatMap(({ rows }) => rows.flat());
}
