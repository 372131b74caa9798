import type { FieldEditor } from '@portal/content/schema';
import { fileSchema, groupSchema, referenceSchema } from './version-data';
import { toFields } from './version-fields';

/** A value as lines of text that two versions can be compared by; what is empty has none. */
export function toPlainText(editor: FieldEditor, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (Array.isArray(value) && ['group', 'reference', 'pictures'].includes(editor.kind)) {
    const separator = editor.kind === 'group' ? '\n\n' : '\n';
    return value.map((item: unknown) => toPlainText(editor, item)).join(separator);
  }
  switch (editor.kind) {
    case 'reference': {
      const { slug, documentId } = referenceSchema.parse(value);
      return slug ?? documentId;
    }
    case 'recording':
    case 'document':
    case 'pictures':
      return fileSchema.parse(value).name;
    case 'group': {
      const item = groupSchema.parse(value);
      return toFields(editor.fields)
        .map(({ name, editor: inner }) => [name, toPlainText(inner, item[name])] as const)
        .filter(([, text]) => text !== '')
        .map(([name, text]) => `${name}: ${text}`)
        .join('\n');
    }
    case 'flag':
      return value === true ? '✓' : '✗';
    default:
      // Hours, positions and the like, which are stored in one piece.
      return typeof value === 'object' ? outline(value, '') : String(value);
  }
}

/** `{"week": {"monday": [{"opens": "08:30"}]}}` → `week:` / `  monday:` / `    opens: 08:30` */
function outline(value: unknown, indent: string): string {
  if (Array.isArray(value)) return value.map((item: unknown) => outline(item, indent)).join('\n');
  if (typeof value !== 'object' || value === null) return `${indent}${String(value)}`;
  return Object.entries(value)
    .map(([key, inner]) => {
      if (Array.isArray(inner) && inner.length === 0) return `${indent}${key}: —`;
      if (typeof inner !== 'object' || inner === null) return `${indent}${key}: ${String(inner)}`;
      return `${indent}${key}:\n${outline(inner, `${indent}  `)}`;
    })
    .join('\n');
}
