import { codeLengths, type ParsedCode, parseCode } from '@portal/content/sealing/code.ts';

export type CodeHint = Extract<ParsedCode, { ok: false }>;

/** What somebody typed as a follow-up code. */
export function readCode(typed: string): { readonly code: string } | CodeHint {
  const parsed = parseCode(typed, codeLengths.followUp);
  return parsed.ok ? { code: parsed.code } : parsed;
}
