import { findPersonalData, type GivenNames, readGivenNames } from '@portal/content/personal-data';
import type { NetworkRefusal } from '@portal/content/schema';
import type { z } from 'zod/mini';

let names: GivenNames | undefined;

type Checked<Value> = { readonly value: Value } | { readonly refusal: NetworkRefusal };

/** Shape first, then whether a word in it could tell who somebody is: nothing that could is ever stored. */
export function checkNote<Schema extends z.ZodMiniType<object>>(
  schema: Schema,
  body: unknown,
): Checked<z.infer<Schema>> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    const fields = [...new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? '')))];
    return { refusal: { reason: 'invalid', fields, findings: [] } };
  }
  names ??= readGivenNames();
  const known = names;
  const told = ['question', 'done', 'worked', 'text'].flatMap((field) => {
    const text: unknown = Reflect.get(parsed.data, field);
    return typeof text === 'string' ? findPersonalData(text, known).map((finding) => ({ ...finding, field })) : [];
  });
  if (told.length === 0) return { value: parsed.data };
  return {
    refusal: {
      reason: 'personal',
      fields: [...new Set(told.map(({ field }) => field))],
      findings: told.map(({ words, reason }) => ({ words, reason })),
    },
  };
}
