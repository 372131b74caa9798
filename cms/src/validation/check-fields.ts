import { findFieldFacts, toStrapiName } from '@portal/content/schema';
import { toValue } from '@portal/content/strapi/to-record.ts';
import { z } from 'zod';
import type { EditorLanguage } from '../accounts/find-editor';
import { type Fault, toFault } from './to-fault';

/** What the machine writes, and what lies in tables of its own. */
const unchecked = new Set(['json', 'reference', 'recording', 'document', 'pictures']);

/**
 * A draft may be unfinished, never misshapen: each field that was sent and says something is held against the contract.
 *
 * @param data  in Strapi's names and shapes
 */
export function checkFields(
  shape: z.ZodRawShape,
  data: Readonly<Record<string, unknown>>,
  language: EditorLanguage,
): Fault[] {
  return Object.entries(shape).flatMap(([field, schema]) => {
    const sent = data[toStrapiName(field)];
    const editor = findFieldFacts(schema)?.facts.editor;
    if (!editor || unchecked.has(editor.kind) || sent === undefined || sent === null) return [];
    if (editor.kind === 'group') return checkGroup(editor.fields, toStrapiName(field), sent, language);
    const value = toValue(editor, sent);
    if (value === undefined) return [];
    const parsed = z.core.safeParse(schema, value, { reportInput: true });
    return parsed.success
      ? []
      : parsed.error.issues.map((issue) => toFault(shape, issue, [field, ...toPath(issue)], language));
  });
}

function checkGroup(fields: z.ZodRawShape, name: string, sent: unknown, language: EditorLanguage): Fault[] {
  const items: unknown[] = Array.isArray(sent) ? sent : [sent];
  return items.flatMap((item, index) => {
    if (typeof item !== 'object' || item === null) return [];
    const faults = checkFields(fields, Object.fromEntries(Object.entries(item)), language);
    const place = Array.isArray(sent) ? [name, String(index)] : [name];
    return faults.map(({ path, message }) => ({ path: [...place, ...path], message }));
  });
}

export function toPath({ path }: z.core.$ZodIssue): (string | number)[] {
  return path.map((step) => (typeof step === 'symbol' ? String(step) : step));
}
