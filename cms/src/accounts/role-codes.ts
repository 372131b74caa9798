/** Codes of the portal's roles, as in `cms/config/roles/*.json`; `administrator` is Strapi's own super admin. */
export const administratorRole = 'strapi-super-admin';
export const coordinatorRole = 'portal-coordinator';
export const officerRole = 'portal-officer';
export const translatorRole = 'portal-translator';
