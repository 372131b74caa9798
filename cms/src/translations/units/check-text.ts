import { type Divided, findFieldFacts, type TextProblem } from '@portal/content/schema';
import { z } from 'zod';
import { toPlainText } from './list-units';

export interface FoundProblem {
  readonly problem: TextProblem;
  readonly max?: number;
}

/** What the contract says of one text; nothing when it is right, or empty. */
export function findTextProblem(type: Divided, path: string, text: string): FoundProblem | undefined {
  const plain = toPlainText(text);
  const schema = findSchema(type, path);
  if (plain === '' || !schema) return undefined;
  const isList = findFieldFacts(schema)?.facts.editor.kind === 'lines';
  const parsed = z.safeParse(schema, isList ? splitLines(plain) : plain);
  const issue = parsed.success ? undefined : parsed.error.issues[0];
  if (!issue) return undefined;
  if (issue.code === 'too_big') return { problem: 'too-long', max: Number(issue.maximum) };
  return { problem: known.find(([words]) => words.test(issue.message))?.[1] ?? 'invalid' };
}

/** By the sentences of content/schema/field.ts. */
const known: readonly (readonly [RegExp, TextProblem])[] = [
  [/without HTML/, 'html'],
  [/control/, 'control'],
  [/single line/, 'multi-line'],
];

function findSchema(type: Divided, path: string): z.core.$ZodType | undefined {
  const [field = '', , name] = path.split('.');
  const schema = type.text[field];
  const editor = schema && findFieldFacts(schema)?.facts.editor;
  return editor?.kind === 'group' ? editor.fields[name ?? ''] : schema;
}

function splitLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
