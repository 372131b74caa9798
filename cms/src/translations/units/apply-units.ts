import type { Block, Divided } from '@portal/content/schema';
import { findEditor, listWrittenFields, toItems, toPlainText } from './list-units';

/**
 * New texts of one language as fields for Strapi. An item of a group takes its choices from the French item beside it;
 * an empty text empties its field.
 *
 * @param changes  by path, as `listUnits` names them
 */
export function applyUnits(
  type: Divided,
  source: Block,
  target: Block,
  changes: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const fields = new Set([...changes.keys()].map((path) => path.split('.')[0] ?? path));
  return Object.fromEntries(
    [...fields].map((field) => [
      field,
      toFieldValue({ type, field, source: source?.[field], target: target?.[field] }, changes),
    ]),
  );
}

interface FieldChange {
  readonly type: Divided;
  readonly field: string;
  readonly source: unknown;
  readonly target: unknown;
}

function toFieldValue({ type, field, source, target }: FieldChange, changes: ReadonlyMap<string, string>): unknown {
  const editor = findEditor(type, field);
  if (editor?.kind !== 'group') return toPlainText(changes.get(field)) || null;
  const names = listWrittenFields(editor).map(([name]) => name);
  const choices = Object.keys(editor.fields).filter((name) => !names.includes(name));
  const sources = toItems(source);
  const targets = toItems(target);
  const items = Array.from({ length: Math.max(sources.length, targets.length) }, (_, index) => {
    const texts = names.map((name): [string, string] => {
      const change = changes.get(`${field}.${index + 1}.${name}`);
      return [name, toPlainText(change ?? targets[index]?.[name])];
    });
    const model = sources[index] ?? targets[index];
    return {
      hasText: texts.some(([, text]) => text !== ''),
      item: { ...Object.fromEntries(choices.map((name) => [name, model?.[name]])), ...Object.fromEntries(texts) },
    };
  });
  // Within the list an item that is not translated yet keeps the place of its French; at the end there is none to keep.
  const last = items.findLastIndex(({ hasText }) => hasText);
  return items.slice(0, last + 1).map(({ item }) => item);
}
