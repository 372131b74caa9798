import type { PagePath } from '../../i18n/localized-url.ts';

/** Pages on which somebody writes, or reads what was written. */
const privatePages = /^(?:contact|suivi|signaler|satisfaction)\//;

/**
 * Whether a visit of this page may be the one after which the phone begins to keep the portal. Not where the visitor
 * may be watched: whoever comes straight to such a sheet and leaves it has nothing more on the phone than before.
 */
export function mayStartKeeping(path: PagePath, isAtRisk: boolean): boolean {
  return !isAtRisk && !privatePages.test(path);
}
