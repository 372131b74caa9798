/** An office that receives no messages yet: how to reach it stands beside the choice, with the relay as another way. */
export function followDesk(page: Document, form: HTMLFormElement): void {
  const select = form.elements.namedItem('commune');
  if (!(select instanceof HTMLSelectElement)) return;
  const update = () => showClosedDesk(page, select.value);
  select.addEventListener('change', update);
  form.addEventListener('reset', () => showClosedDesk(page, ''));
  for (const button of page.querySelectorAll<HTMLButtonElement>('[data-to-relay]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      select.value = button.dataset['toRelay'] ?? '';
      update();
      select.focus();
    });
  }
  update();
}

/** Also called by the site's server, for a form without script. */
export function showClosedDesk(page: Document, commune: string): void {
  for (const place of page.querySelectorAll('[data-closed-desk]')) {
    place.toggleAttribute('hidden', place.getAttribute('data-closed-desk') !== commune);
  }
}

export function isClosed(page: Document, commune: string): boolean {
  return [...page.querySelectorAll('[data-closed-desk]')].some(
    (place) => place.getAttribute('data-closed-desk') === commune,
  );
}
