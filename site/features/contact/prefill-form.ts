/**
 * `?commune=agadir&sujet=health&profil=femme&projet=puits`: only values the form already offers are taken. Of a project
 * the first line of the message says which one; the words are the page's own, never those of the address.
 */
export function prefillForm(
  form: HTMLFormElement,
  query: URLSearchParams,
  projects: Readonly<Record<string, string>> = {},
): void {
  const names = { commune: 'commune', sujet: 'theme', profil: 'profile' };
  for (const [parameter, name] of Object.entries(names)) {
    const select = form.elements.namedItem(name);
    const value = query.get(parameter);
    if (!(select instanceof HTMLSelectElement) || value === null) continue;
    if ([...select.options].some((option) => option.value === value)) select.value = value;
  }
  const message = form.elements.namedItem('message');
  const project = query.get('projet') ?? '';
  if (message instanceof HTMLTextAreaElement && message.value === '' && Object.hasOwn(projects, project)) {
    message.value = `${projects[project]}\n\n`;
  }
}
