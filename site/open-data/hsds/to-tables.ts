import Papa from 'papaparse';
import { createTranslate } from '../../i18n/translate.ts';
import type { Edition } from '../edition.ts';
import type { HsdsDirectory } from './shapes.ts';

/** The table of each object, by the field that holds it in the nested form. The standard's own names. */
const tables = {
  organizations: { entity: 'organization', file: 'organizations.csv' },
  organization: { entity: 'organization', file: 'organizations.csv' },
  services: { entity: 'service', file: 'services.csv' },
  service_at_locations: { entity: 'service_at_location', file: 'service_at_location.csv' },
  locations: { entity: 'location', file: 'locations.csv' },
  location: { entity: 'location', file: 'locations.csv' },
  addresses: { entity: 'address', file: 'addresses.csv' },
  phones: { entity: 'phone', file: 'phones.csv' },
  schedules: { entity: 'schedule', file: 'schedules.csv' },
  languages: { entity: 'language', file: 'languages.csv' },
  accessibility: { entity: 'accessibility', file: 'accessibility.csv' },
  service_areas: { entity: 'service_area', file: 'service_areas.csv' },
  cost_options: { entity: 'cost_option', file: 'cost_options.csv' },
  required_documents: { entity: 'required_document', file: 'required_documents.csv' },
  contacts: { entity: 'contact', file: 'contacts.csv' },
  attributes: { entity: 'attribute', file: 'attributes.csv' },
  taxonomies: { entity: 'taxonomy', file: 'taxonomies.csv' },
  taxonomy_terms: { entity: 'taxonomy_term', file: 'taxonomy_terms.csv' },
  taxonomy_term: { entity: 'taxonomy_term', file: 'taxonomy_terms.csv' },
} as const;
type Field = keyof typeof tables;

type Cell = string | number | boolean;
type Row = Record<string, Cell>;
type Rows = Map<string, Map<string, Row>>;

/**
 * The tabular form: one table an object, joined by ids, and `datapackage.json` that says so
 * (https://specs.frictionlessdata.io/tabular-data-package).
 */
export function toTables(edition: Edition, directory: HsdsDirectory): (readonly [name: string, content: string])[] {
  const rows: Rows = new Map();
  for (const [list, items] of Object.entries(directory)) {
    if (isField(list)) for (const item of items) addObject(rows, list, item);
  }
  const resources = [...rows].map(([file, byId]) => {
    const records = [...byId.values()];
    const columns = [...new Set(['id', ...records.flatMap(Object.keys)])];
    return { file, columns, records };
  });
  return [
    ...resources.map(({ file, columns, records }) => {
      // With CRLF, as RFC 4180 has it.
      return [file, `${Papa.unparse(records, { columns, newline: '\r\n' })}\r\n`] as const;
    }),
    ['datapackage.json', `${JSON.stringify(toPackage(edition, resources), null, 2)}\n`],
  ];
}

/** One row an id: a telephone of an office, its service and its place is one telephone with three owners. */
function addObject(rows: Rows, field: Field, object: object, owner: Row = {}): void {
  const { entity, file } = tables[field];
  const cells: Row = { ...owner };
  const id = 'id' in object ? String(object.id) : '';
  // A term or an organisation that is only mentioned belongs to nobody.
  const below: Row = { [`${entity}_id`]: id };
  for (const [name, value] of Object.entries(object)) {
    if (Array.isArray(value)) {
      if (isField(name)) for (const item of value) addObject(rows, name, item, name === 'attributes' ? {} : below);
    } else if (typeof value === 'object' && value !== null) {
      if (isField(name)) addObject(rows, name, value);
    } else cells[name] = value;
  }
  const table = rows.get(file) ?? new Map<string, Row>();
  rows.set(file, table.set(id, { ...table.get(id), ...cells }));
}

function isField(name: string): name is Field {
  return Object.hasOwn(tables, name);
}

function toPackage(
  { locale, licence }: Edition,
  resources: readonly { file: string; columns: string[]; records: Row[] }[],
) {
  const t = createTranslate(locale);
  const names = new Map<string, string>(Object.values(tables).map(({ entity, file }) => [entity, nameResource(file)]));
  return {
    name: `portail-baom-${locale}`,
    profile: 'tabular-data-package',
    title: t('site.name'),
    description: t('site.description'),
    ...(licence && { licenses: [{ name: licence.id, title: licence.name, path: licence.url }] }),
    resources: resources.map(({ file, columns, records }) => ({
      name: nameResource(file),
      path: file,
      profile: 'tabular-data-resource',
      encoding: 'utf-8',
      schema: {
        fields: columns.map((name) => ({ name, type: findType(records, name) })),
        primaryKey: 'id',
        foreignKeys: columns.flatMap((name) => {
          const resource = name === 'parent_organization_id' ? 'organizations' : names.get(name.replace(/_id$/, ''));
          return name.endsWith('_id') && resource ? [{ fields: name, reference: { resource, fields: 'id' } }] : [];
        }),
      },
    })),
  };
}

function nameResource(file: string): string {
  return file.replace(/\.csv$/, '');
}

function findType(records: readonly Row[], column: string): 'number' | 'string' {
  return records.some((record) => typeof record[column] === 'number') ? 'number' : 'string';
}
