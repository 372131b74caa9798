import type { Core } from '@strapi/strapi';

/**
 * The boxes Strapi does not have, with the column each is stored in; their pages are in `src/admin/custom-fields`, and
 * `cms/scripts/content-types.ts` says which field of the contract gets which.
 */
const customFields = {
  slug: 'string',
  choice: 'string',
  choices: 'json',
  phone: 'string',
  time: 'string',
  commune: 'string',
  hours: 'json',
  position: 'json',
} as const;

export function registerCustomFields(strapi: Core.Strapi): void {
  for (const [name, type] of Object.entries(customFields)) {
    strapi.customFields.register({ name, type, inputSize: { default: 6, isResizable: true } });
  }
}
