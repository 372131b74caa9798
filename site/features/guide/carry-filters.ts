import { type GuideFilters, toSearch } from './guide-filters.ts';

/** Links that stay inside the guide: its sheets, its own first page, and the same page in another language. */
const inside = '[data-sheet] a, [data-to-guide], .breadcrumbs a[href$="/guide/"], [data-language]';

/** Keeps the choices in links, so that a sheet knows the list it was found in. */
export function carryFilters(page: Document, filters: GuideFilters, links = inside): void {
  for (const link of page.querySelectorAll<HTMLAnchorElement>(links)) setSearch(link, toSearch(filters));
}

/** `link.search = …` would write the whole address, origin included, into the link. */
export function setSearch(link: HTMLAnchorElement, search: string): void {
  link.setAttribute('href', link.pathname + search);
}
