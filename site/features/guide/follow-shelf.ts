import { carryFilters } from './carry-filters.ts';
import { readFilters } from './guide-filters.ts';
import { offerFilter } from './offer-filter.ts';

/** The page of one need or one profile: offers to choose the other too, and is remembered by its sheets. */
export function followShelf(page: Document): void {
  offerFilter(page);
  const { besoin = '', profil = '' } = page.querySelector<HTMLElement>('[data-shelf]')?.dataset ?? {};
  carryFilters(page, { besoin, profil }, '[data-sheet] a');
}

/** A sheet that was found in a list: the way back to that list. */
export function followSheet(page: Document): void {
  const filters = readFilters(location.search);
  const back = page.querySelector<HTMLElement>('[data-back-to-list]');
  if (!back || (filters.besoin === '' && filters.profil === '')) return;
  back.hidden = false;
  carryFilters(page, filters);
}
