/**
 * Ticks of an editor about the save they are making; `cms/src/translations` reads them and never stores them.
 * Private: they are not content, and Strapi's API does not show them.
 */
export const editorTicks = {
  minorEdit: { type: 'boolean', default: false, private: true, pluginOptions: { i18n: { localized: true } } },
  proofread: { type: 'boolean', default: false, private: true, pluginOptions: { i18n: { localized: true } } },
} as const;

/** What editors read beside these fields. Strapi takes it when it first meets a field. */
export const translationLabels = {
  translation: {
    label: 'État de la traduction',
    description: 'Se remplit tout seul. Une seule partie relue : {"steps": {"state": "reviewed"}}',
  },
  minorEdit: {
    label: 'Correction mineure',
    description: 'Les mots changent, pas le sens : les traductions et les relectures restent valables.',
  },
  proofread: {
    label: 'Relu par une personne dont c’est la langue',
    description: 'Toute la traduction, sous votre nom et à la date du jour. Sans effet en français.',
  },
} as const;
