import type { Holder } from '@portal/content/schema/desk.ts';

const yearMs = 365 * 24 * 60 * 60 * 1000;

/** A sheet that nobody has tried for a year may be lost or unreadable: better found out before it is needed. */
export function isTestDue({ kind, provedOn }: Pick<Holder, 'kind' | 'provedOn'>, now = Date.now()): boolean {
  return kind === 'recovery' && provedOn !== null && now - Date.parse(provedOn) > yearMs;
}
