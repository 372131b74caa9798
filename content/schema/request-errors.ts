import type * as z from 'zod/mini';
import type { RequestField } from './request.ts';

/** Which sentence stands beside which field: `contact.errors.<field>.<code>` in `content/strings`. */
export interface FieldError {
  readonly field: string;
  readonly code: string;
}

/** The first error of each field, in the order of the form. */
export function toFieldErrors(issues: readonly z.core.$ZodIssue[]): FieldError[] {
  const order: readonly RequestField[] = [
    'commune',
    'theme',
    'profile',
    'message',
    'answerBy',
    'contact',
    'name',
    'consent',
  ];
  const first = new Map<string, string>();
  for (const issue of issues) {
    const field = String(issue.path[0] ?? '');
    if (!first.has(field)) first.set(field, toCode(issue));
  }
  return order.flatMap((field) => {
    const code = first.get(field);
    return code === undefined ? [] : [{ field, code }];
  });
}

function toCode(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_big') return 'too_big';
  return issue.code === 'custom' ? issue.message : 'required';
}
