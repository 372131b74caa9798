import { findFieldFacts, toStrapiName } from '@portal/content/schema';
import type { z } from 'zod';
import { parsePhone } from '../phones/parse-phone';

type Data = Readonly<Record<string, unknown>>;

const lineBreaks = /\r\n?|[\u000b\u000c\u2028\u2029]/g;
/** Left behind by word processors and chats: soft hyphens, marks of direction around telephone numbers, bells. */
const invisible = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** What an editor sent, without what a paste brings along unseen; telephone numbers in international form. */
export function tidyFields(shape: z.ZodRawShape, data: Data): Record<string, unknown> {
  const tidied = Object.entries(shape).flatMap(([field, schema]) => {
    const name = toStrapiName(field);
    return data[name] === undefined ? [] : [[name, tidyValue(schema, data[name])]];
  });
  return { ...data, ...Object.fromEntries(tidied) };
}

function tidyValue(schema: z.core.$ZodType, value: unknown): unknown {
  const editor = findFieldFacts(schema)?.facts.editor;
  if (editor?.kind === 'group') {
    const tidyItem = (item: unknown) => (isData(item) ? tidyFields(editor.fields, item) : item);
    return Array.isArray(value) ? value.map(tidyItem) : tidyItem(value);
  }
  if (typeof value !== 'string') return value;
  const text = value.replace(lineBreaks, '\n').replace(invisible, '').trim();
  switch (editor?.kind) {
    case 'phone':
      return text === '' ? null : (parsePhone(text) ?? text);
    case 'line':
      return text.replaceAll(/\s*\n\s*/g, ' ');
    case 'choice':
    case 'commune':
    case 'time':
      return text === '' ? null : text;
    case 'paragraph':
    case 'lines':
      return text;
    default:
      return value;
  }
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
