import { requestSchema, type VisitorRequest } from '@portal/content/schema/request.ts';
import { type FieldError, toFieldErrors } from '@portal/content/schema/request-errors.ts';

/** The answers when nothing is missing, else what is. Loaded when the first field is touched: it brings the contract. */
export function checkRequest(
  answers: Record<string, unknown>,
  isClosed: (commune: string) => boolean,
): { readonly request: VisitorRequest } | { readonly errors: readonly FieldError[] } {
  const parsed = requestSchema.safeParse(answers);
  if (!parsed.success) return { errors: toFieldErrors(parsed.error.issues) };
  if (isClosed(parsed.data.commune)) return { errors: [{ field: 'commune', code: 'closed' }] };
  return { request: parsed.data };
}
