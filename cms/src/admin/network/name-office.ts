import type { Network } from '@portal/content/schema';

export function nameOffice({ names }: Network, office: string): string {
  return names.office[office] ?? office;
}

export function toChoices(names: Readonly<Record<string, string>>): { value: string; words: string }[] {
  return Object.entries(names)
    .map(([value, words]) => ({ value, words }))
    .toSorted((a, b) => a.words.localeCompare(b.words));
}
