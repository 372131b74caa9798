import { type Block, type Divided, type FieldEditor, findFieldFacts, type Unit } from '@portal/content/schema';
import { z } from 'zod';

const written = ['line', 'paragraph', 'lines'] as const;
type Written = (typeof written)[number];

/** Words for the search are no part of the page: nobody reads them, and no state is kept of them. */
export const searchPart = 'search';

/** Every text of the parts and the words for the search, one beside the other; what neither language says is left out. */
export function listUnits(type: Divided, source: Block, target: Block): Unit[] {
  return Object.entries({ ...type.parts, [searchPart]: ['searchWords'] }).flatMap(([part, fields]) =>
    fields.flatMap((field) => {
      const editor = findEditor(type, field);
      return editor ? listUnitsOfField({ part, field, editor }, source?.[field], target?.[field]) : [];
    }),
  );
}

interface Place {
  readonly part: string;
  readonly field: string;
  readonly editor: FieldEditor;
}

function listUnitsOfField({ part, field, editor }: Place, source: unknown, target: unknown): Unit[] {
  if (editor.kind !== 'group') return toUnit({ path: field, part, field, editor }, source, target);
  const sources = toItems(source);
  const targets = toItems(target);
  const count = Math.max(sources.length, targets.length);
  return Array.from({ length: count }, (_, index) =>
    listWrittenFields(editor).flatMap(([name, sub]) =>
      toUnit(
        { path: `${field}.${index + 1}.${name}`, part, field, editor: sub },
        sources[index]?.[name],
        targets[index]?.[name],
      ),
    ),
  ).flat();
}

function toUnit(place: Place & { path: string }, source: unknown, target: unknown): Unit[] {
  const editor = written.find((kind) => kind === place.editor.kind);
  const unit = { ...place, source: toPlainText(source), target: toPlainText(target) };
  return editor && unit.source + unit.target !== '' ? [{ ...unit, editor }] : [];
}

/** The texts of a group's items, in the order of the contract. A choice is a pictogram, not a text. */
export function listWrittenFields(editor: Extract<FieldEditor, { kind: 'group' }>): [string, FieldEditor][] {
  return Object.entries(editor.fields).flatMap(([name, schema]) => {
    const sub = findFieldFacts(schema)?.facts.editor;
    return sub && isWritten(sub) ? [[name, sub]] : [];
  });
}

function isWritten({ kind }: FieldEditor): boolean {
  return written.some((known: Written) => known === kind);
}

export function findEditor(type: Divided, field: string): FieldEditor | undefined {
  const schema = type.text[field];
  return schema && findFieldFacts(schema)?.facts.editor;
}

const itemsSchema = z.array(z.record(z.string(), z.unknown())).catch([]);

export function toItems(value: unknown): Readonly<Record<string, unknown>>[] {
  return itemsSchema.parse(value ?? []);
}

/** Lists as one text, an item a line; line ends as everywhere but in Windows. */
export function toPlainText(value: unknown): string {
  const text = Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : '';
  return text.replaceAll(/\r\n?/g, '\n').trim();
}
