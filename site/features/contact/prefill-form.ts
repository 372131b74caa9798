/** `?commune=agadir&sujet=health&profil=femme`: only values the form already offers are taken. */
export function prefillForm(form: HTMLFormElement, query: URLSearchParams): void {
  const names = { commune: 'commune', sujet: 'theme', profil: 'profile' };
  for (const [parameter, name] of Object.entries(names)) {
    const select = form.elements.namedItem(name);
    const value = query.get(parameter);
    if (!(select instanceof HTMLSelectElement) || value === null) continue;
    if ([...select.options].some((option) => option.value === value)) select.value = value;
  }
}
