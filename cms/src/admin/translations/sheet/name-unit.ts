import type { Unit } from '@portal/content/schema/translation-desk.ts';

/** `steps.2.text` as "Démarche, 2 : texte". */
export function nameUnit(
  { path, field }: Unit,
  say: (id: string, values?: Record<string, string | number>) => string,
): string {
  const [, number, name] = path.split('.');
  if (number === undefined || name === undefined) return say(`fields.${field}`);
  return say('itemField', { group: say(`fields.${field}`), number, name: say(`fields.${name}`) });
}
