/** Drawing and colour of each need. A need that editors add later gets the compass until a drawing is chosen. */
const themePictograms: Readonly<Record<string, { icon: string; tone: Tone }>> = {
  'social-rights': { icon: 'hand-coins', tone: 'saffron' },
  health: { icon: 'heart-pulse', tone: 'almond' },
  'civil-status': { icon: 'scroll-text', tone: 'argan' },
  stay: { icon: 'id-card', tone: 'atlantic' },
  education: { icon: 'graduation-cap', tone: 'atlantic' },
  work: { icon: 'briefcase', tone: 'saffron' },
  'housing-basic': { icon: 'house-plus', tone: 'almond' },
  money: { icon: 'wallet', tone: 'argan' },
  invest: { icon: 'sprout', tone: 'argan' },
  return: { icon: 'luggage', tone: 'atlantic' },
  rights: { icon: 'scale', tone: 'almond' },
  community: { icon: 'handshake', tone: 'saffron' },
};

const profileIcons: Readonly<Record<string, string>> = {
  'ayant-droit': 'users',
  retour: 'plane-landing',
  mdm: 'globe',
  'rpt-installation': 'house',
  'rpt-transit': 'footprints',
  'rpt-deplace': 'bus',
  femme: 'heart-handshake',
  europeen: 'earth',
};

export type Tone = 'argan' | 'saffron' | 'almond' | 'atlantic';

export function findThemePictogram(slug: string): { icon: string; tone: Tone } {
  return themePictograms[slug] ?? { icon: 'compass', tone: 'argan' };
}

export function findProfileIcon(slug: string): string {
  return profileIcons[slug] ?? 'user-round';
}
