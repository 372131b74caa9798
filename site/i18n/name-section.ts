import type { Translate } from './translate.ts';

/** Sections of the portal, by the first part of their address. */
const titles = {
  guide: 'guide.title',
  bureaux: 'offices.title',
  organismes: 'organisations.title',
  territoires: 'territories.title',
  evenements: 'events.title',
  investir: 'invest.title',
  'a-propos': 'about.title',
  charte: 'charter.title',
  contact: 'contact.title',
  donnees: 'openData.title',
  ressources: 'resources.title',
} as const;
export type Section = keyof typeof titles;

export const sections = Object.keys(titles) as Section[];

export function isSection(name: string): name is Section {
  return Object.hasOwn(titles, name);
}

export function nameSection(t: Translate, section: Section): string {
  return t(titles[section]);
}
