import { existsSync } from 'node:fs';

export interface FieldError {
  readonly field: string;
  readonly code: string;
}
type ShowErrors = (document: Document, errors: readonly FieldError[]) => void;

const file = new URL('../features/contact/show-errors.ts', import.meta.url);

/** The function the form itself uses in the browser: a refusal reads the same with and without script. */
export async function loadShowErrors(): Promise<ShowErrors> {
  if (!existsSync(file)) return () => undefined;
  const module: unknown = await import(file.href);
  if (typeof module === 'object' && module !== null && 'showErrors' in module && isShowErrors(module.showErrors)) {
    return module.showErrors;
  }
  throw new TypeError(`${file.pathname} does not export showErrors().`);
}

function isShowErrors(value: unknown): value is ShowErrors {
  return typeof value === 'function';
}
