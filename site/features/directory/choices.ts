/** What the visitor has chosen, as it stands in the address of the page. */
export interface Choices {
  readonly besoin: string;
  readonly profil: string;
  readonly langue: string;
  readonly femmes: boolean;
  readonly acces: boolean;
  readonly ouvert: boolean;
  /** The commune to measure from, never the visitor's own position. */
  readonly pres: string;
}

export const listNames = ['besoin', 'profil', 'langue', 'pres'] as const;
export const tickNames = ['femmes', 'acces', 'ouvert'] as const;
export type ChoiceName = (typeof listNames)[number] | (typeof tickNames)[number];

/** The values that exist, by the name of the list. */
export type KnownValues = Readonly<Record<(typeof listNames)[number], ReadonlySet<string>>>;

export const noChoices: Choices = {
  besoin: '',
  profil: '',
  langue: '',
  pres: '',
  femmes: false,
  acces: false,
  ouvert: false,
};

/** `ignored` names the choices whose value does not exist; what else stands in the address is not ours. */
export function parseChoices(query: string, known: KnownValues): { choices: Choices; ignored: ChoiceName[] } {
  const params = new URLSearchParams(query);
  const ignored: ChoiceName[] = [];
  const choices: { -readonly [Name in keyof Choices]: Choices[Name] } = { ...noChoices };
  for (const name of listNames) {
    const value = params.get(name) ?? '';
    if (known[name].has(value)) choices[name] = value;
    else if (value !== '') ignored.push(name);
  }
  for (const name of tickNames) {
    const value = params.get(name) ?? '';
    if (value === '1') choices[name] = true;
    else if (value !== '' && value !== '0') ignored.push(name);
  }
  return { choices, ignored };
}

/** `?langue=wol&acces=1`, or nothing. What else stood in the address stays. */
export function formatChoices(choices: Choices, before = ''): string {
  const params = new URLSearchParams(before);
  for (const name of [...listNames, ...tickNames]) params.delete(name);
  for (const name of listNames) if (choices[name]) params.set(name, choices[name]);
  for (const name of tickNames) if (choices[name]) params.set(name, '1');
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}
