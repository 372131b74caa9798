import {
  type FieldFacts,
  findFieldFacts,
  type Kind,
  recordTypes,
  toStrapiName,
  translationShape,
} from '@portal/content/schema';
import { z } from 'zod';
import { kindNames } from './kind-names.ts';
import { editorTicks, translationLabels } from './translation-fields.ts';

/** Strapi's `string` is a varchar(255); PostgreSQL refuses more. */
const stringLimit = 255;

export type Attribute = Readonly<Record<string, unknown>>;
export type GeneratedFile = { readonly path: string; readonly content: string };

const localized = { pluginOptions: { i18n: { localized: true } } };
const shared = { pluginOptions: { i18n: { localized: false } } };

export function toContentType(kind: Kind): Attribute {
  const type = recordTypes[kind];
  const table = type.plural.replaceAll('-', '_');
  const { displayName, description } = kindNames[kind];
  return {
    kind: 'collectionType',
    collectionName: table,
    info: { singularName: kind, pluralName: type.plural, displayName, description },
    options: { draftAndPublish: true },
    pluginOptions: { i18n: { localized: true } },
    attributes: {
      // Not required: the CMS makes one from the French title (cms/src/slugs).
      slug: { type: 'customField', customField: 'global::slug', maxLength: 80, ...shared },
      ...toAttributes(kind, type.shared, shared),
      ...toAttributes(kind, type.text, localized),
      ...toAttributes(kind, translationShape, localized),
      ...editorTicks,
    },
    config: {
      metadatas: Object.fromEntries(Object.entries(translationLabels).map(([field, edit]) => [field, { edit }])),
    },
    // Without it a look-up by slug reads the whole table (14 against 181 a second).
    indexes: [{ name: `${table}_slug_idx`, columns: ['slug', 'locale', 'published_at'], type: null }],
  };
}

/** @param owner  the kind or group the fields belong to: the words of a choice are found by it */
function toAttributes(owner: string, shape: z.ZodRawShape, options: Attribute): Attribute {
  return Object.fromEntries(
    Object.entries(shape).map(([field, schema]) => [
      toStrapiName(field),
      { ...toAttribute(owner, field, schema), ...toOptions(schema, options) },
    ]),
  );
}

function toOptions(schema: z.core.$ZodType, options: Attribute): Attribute {
  // A relation has a list for each language whatever the option says: the French one counts.
  return findFieldFacts(schema)?.facts.editor.kind === 'reference' ? localized : options;
}

function toAttribute(owner: string, field: string, schema: z.core.$ZodType): Attribute {
  const found = findFieldFacts(schema);
  if (!found) throw new Error(`Field "${field}" says nothing of its editor: build it with content/schema/field.ts`);
  const { facts, required } = found;
  const needed = required ? { required: true } : {};
  switch (facts.editor.kind) {
    case 'line':
      return { ...toText(schema), ...needed };
    case 'paragraph':
      return { type: 'text', ...toMaxLength(schema), ...needed };
    case 'lines':
      return { type: 'text', ...needed };
    case 'date':
      return { type: 'date', ...needed };
    case 'integer':
      return { type: 'integer', ...needed };
    case 'decimal':
      // Strapi's `decimal` is numeric(10,2) on PostgreSQL and would round.
      return { type: 'float', ...needed };
    case 'flag':
      return { type: 'boolean', ...needed };
    case 'json':
      return { type: 'json', ...needed };
    case 'choice':
    case 'choices':
      // Not Strapi's enumeration, which shows its raw values to editors (cms/src/custom-fields).
      return {
        ...toCustomField(facts.editor.kind),
        options: { list: facts.editor.options, words: `${owner}.${toStrapiName(field)}` },
        ...needed,
      };
    case 'phone':
    case 'time':
    case 'commune':
    case 'hours':
    case 'position':
      return { ...toCustomField(facts.editor.kind), ...toMaxLength(schema), ...needed };
    case 'reference':
      // Never required: the other languages have no relations of their own.
      return {
        type: 'relation',
        relation: facts.editor.many ? 'manyToMany' : 'manyToOne',
        target: `api::${facts.editor.target}.${facts.editor.target}`,
      };
    case 'recording':
      return { type: 'media', multiple: false, allowedTypes: ['audios'] };
    case 'document':
      return { type: 'media', multiple: false, allowedTypes: ['files'] };
    case 'pictures':
      return { type: 'media', multiple: true, allowedTypes: ['images'] };
    case 'group':
      return { type: 'component', repeatable: facts.editor.many, component: `content.${facts.editor.name}` };
  }
}

function toCustomField(name: string): Attribute {
  return { type: 'customField', customField: `global::${name}` };
}

function toText(schema: z.core.$ZodType): Attribute {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  const max = findMaxLength(inner);
  const long = inner instanceof z.ZodURL || (max ?? 0) > stringLimit;
  return { type: long ? 'text' : 'string', ...toMaxLength(schema) };
}

function toMaxLength(schema: z.core.$ZodType): Attribute {
  const max = findMaxLength(schema instanceof z.ZodOptional ? schema.unwrap() : schema);
  return max === undefined ? {} : { maxLength: max };
}

function findMaxLength(schema: z.core.$ZodType): number | undefined {
  return schema instanceof z.ZodString ? (schema.maxLength ?? undefined) : undefined;
}

/** Every group of fields of the contract, once; two groups of one name must be the same. */
export function toComponents(): Map<string, Attribute> {
  const components = new Map<string, Attribute>();
  for (const type of Object.values(recordTypes)) {
    for (const schema of Object.values({ ...type.shared, ...type.text })) {
      const editor = findFieldFacts(schema)?.facts.editor;
      if (editor?.kind === 'group') addComponent(components, editor);
    }
  }
  return components;
}

function addComponent(components: Map<string, Attribute>, group: Extract<FieldFacts['editor'], { kind: 'group' }>) {
  const component = {
    collectionName: `components_content_${group.name.replaceAll('-', '_')}s`,
    info: { displayName: group.name },
    options: {},
    attributes: toAttributes(group.name, group.fields, {}),
  };
  const known = components.get(group.name);
  if (known && JSON.stringify(known) !== JSON.stringify(component)) {
    throw new Error(`Two groups of the contract are named "${group.name}" and differ: rename one in content/schema`);
  }
  components.set(group.name, component);
}
