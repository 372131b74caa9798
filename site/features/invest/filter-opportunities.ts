/** Shows what the address asks for (`?commune=agadir&secteur=water`), and writes what is chosen into it. */
export function filterOpportunities(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('[data-opportunity-filter]');
  if (!form) return;
  const selects = [...form.querySelectorAll('select')];
  form.hidden = false;

  show();
  addEventListener('popstate', show);
  form.addEventListener('change', choose);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    choose();
  });

  function choose(): void {
    const chosen = selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]);
    const search = chosen.length > 0 ? `?${new URLSearchParams(chosen)}` : '';
    if (search !== location.search) history.pushState(null, '', location.pathname + search);
    show();
  }

  function show(): void {
    const query = new URLSearchParams(location.search);
    for (const select of selects) {
      const asked = query.get(select.name) ?? '';
      // What is unknown filters nothing: an old link still shows what there is.
      select.value = [...select.options].some(({ value }) => value === asked) ? asked : '';
    }
    const cards = [...page.querySelectorAll<HTMLElement>('[data-opportunity]')];
    for (const card of cards) {
      card.hidden = selects.some(({ name, value }) => value !== '' && card.dataset[name] !== value);
    }
    const none = page.querySelector<HTMLElement>('[data-no-opportunity] span');
    if (none) none.hidden = cards.some(({ hidden }) => !hidden);
  }
}
