import { carryFilters, setSearch } from './carry-filters.ts';
import { type GuideFilters, isChosen, readFilters, toSearch } from './guide-filters.ts';
import { offerFilter, openFilter } from './offer-filter.ts';

/** The first page of the guide: shows what the address asks for, and writes what is chosen into the address. */
export function filterGuide(page: Document): void {
  const form = offerFilter(page);
  const results = page.querySelector<HTMLElement>('[data-guide-results]');
  if (!form || !results) return;
  const [besoin, profil] = [...form.querySelectorAll('select')];
  if (!besoin || !profil) return;
  const listValues = (select: HTMLSelectElement) => [...select.options].map(({ value }) => value).filter(Boolean);
  const known = { besoin: listValues(besoin), profil: listValues(profil) };

  show();
  addEventListener('popstate', show);
  form.addEventListener('change', choose);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    choose();
    results.querySelector<HTMLElement>('[data-count]')?.focus();
  });

  function choose(): void {
    const search = toSearch({ besoin: besoin?.value ?? '', profil: profil?.value ?? '' });
    if (search !== location.search) history.pushState(null, '', location.pathname + search);
    show();
  }

  function show(): void {
    const { hasUnknown, ...filters } = readFilters(location.search, known);
    if (besoin) besoin.value = filters.besoin;
    if (profil) profil.value = filters.profil;
    const isFiltered = toSearch(filters) !== '';
    setHidden(page, '[data-unknown-choice]', !hasUnknown);
    setHidden(page, '[data-guide-browse]', isFiltered);
    setHidden(page, '[data-guide-results]', !isFiltered);
    carryFilters(page, filters);
    if (isFiltered) openFilter(page);
    if (isFiltered) showSheets(results as HTMLElement, filters);
  }
}

function showSheets(results: HTMLElement, filters: GuideFilters): void {
  let count = 0;
  for (const sheet of results.querySelectorAll<HTMLElement>('[data-sheet]')) {
    const { theme = '', profiles = '' } = sheet.dataset;
    const isShown = isChosen({ theme, profiles: profiles.split(' ').filter(Boolean) }, filters);
    sheet.hidden = !isShown;
    if (isShown) count += 1;
  }
  const title = results.querySelector('[data-count]');
  const counts: string[] = JSON.parse(results.querySelector('[data-counts]')?.textContent ?? '[]');
  if (title) title.textContent = counts[count] ?? '';
  setHidden(results, '[data-no-sheet]', count > 0);
  for (const link of results.querySelectorAll<HTMLAnchorElement>('[data-only]'))
    setSearch(link, toSearch({ besoin: '', profil: '', [toName(link)]: filters[toName(link)] }));
  const ask = results.querySelector<HTMLAnchorElement>('a[href*="/contact/"]');
  if (ask) setSearch(ask, `?${toContactSearch(filters)}`);
}

function toName(link: HTMLElement): keyof GuideFilters {
  return link.dataset['only'] === 'profil' ? 'profil' : 'besoin';
}

/** The names the form of an office knows. */
function toContactSearch({ besoin, profil }: GuideFilters): string {
  return new URLSearchParams({ ...(besoin && { sujet: besoin }), ...(profil && { profil }) }).toString();
}

function setHidden(place: ParentNode, selector: string, hidden: boolean): void {
  for (const element of place.querySelectorAll<HTMLElement>(selector)) element.hidden = hidden;
}
