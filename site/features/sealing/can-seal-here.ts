import { canSeal } from '@portal/content/sealing/can-seal.ts';

/**
 * Whether this browser has what sealing needs. Without https, in old WebViews and before 2023 it has not: there the
 * plain form goes to the site's server, which seals in its place.
 */
export function canSealHere(): boolean {
  return canSeal() && 'toWellFormed' in String.prototype && 'timeout' in AbortSignal;
}

/** Says who closes the envelope; the page as it was built says "our server". */
export function showSealer(page: Document): void {
  for (const place of page.querySelectorAll('[data-sealer]')) {
    place.toggleAttribute('hidden', place.getAttribute('data-sealer') !== 'browser');
  }
}
