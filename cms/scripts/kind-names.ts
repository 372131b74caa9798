import type { Kind } from '@portal/content/schema';

/** What editors read in the menu of Strapi. */
export const kindNames: Readonly<Record<Kind, { displayName: string; description: string }>> = {
  theme: { displayName: 'Besoin', description: 'Un besoin, comme un visiteur le nommerait' },
  profile: { displayName: 'Profil', description: 'Qui est le visiteur' },
  province: { displayName: 'Province', description: 'La région, ses provinces et préfectures' },
  commune: { displayName: 'Commune', description: 'Une commune qui a un BAOM' },
  organisation: { displayName: 'Organisme', description: 'Où les personnes sont orientées' },
  office: { displayName: 'Bureau (BAOM)', description: 'Un bureau d’accueil et d’orientation des migrants' },
  service: { displayName: 'Fiche du guide', description: 'Une fiche du guide de référencement' },
  'contact-point': { displayName: 'Guichet', description: 'Le guichet d’un organisme près d’une commune' },
  event: { displayName: 'Événement', description: 'Une date à l’agenda' },
  charter: { displayName: 'Charte', description: 'Les engagements affichés dans chaque bureau' },
  page: { displayName: 'Page', description: 'Une page de texte' },
  opportunity: { displayName: 'Opportunité', description: 'Où investir, à quoi prendre part' },
  resource: { displayName: 'Ressource', description: 'Une loi, un outil, une formation pour tenir un BAOM' },
  abbreviation: { displayName: 'Sigle', description: 'Un sigle expliqué' },
  'public-holiday': { displayName: 'Jour férié', description: 'Une fête dont les dates sont annoncées chaque année' },
};
