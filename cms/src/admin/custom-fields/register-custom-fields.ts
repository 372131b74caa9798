import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';

const inputs = {
  slug: () => import('./SlugInput').then(({ SlugInput }) => ({ default: SlugInput })),
  choice: () => import('./ChoiceInput').then(({ ChoiceInput }) => ({ default: ChoiceInput })),
  choices: () => import('./ChoicesInput').then(({ ChoicesInput }) => ({ default: ChoicesInput })),
  phone: () => import('./PhoneInput').then(({ PhoneInput }) => ({ default: PhoneInput })),
  time: () => import('./TimeInput').then(({ TimeInput }) => ({ default: TimeInput })),
  commune: () => import('./CommuneInput').then(({ CommuneInput }) => ({ default: CommuneInput })),
  hours: () => import('./hours/HoursInput').then(({ HoursInput }) => ({ default: HoursInput })),
  position: () => import('./position/PositionInput').then(({ PositionInput }) => ({ default: PositionInput })),
  // Not a field: how layOutForm draws the title of a group.
  'group-title': () => import('../edit-views/GroupTitle').then(({ GroupTitle }) => ({ default: GroupTitle })),
};
const stored: Readonly<Record<string, 'json'>> = { choices: 'json', hours: 'json', position: 'json' };

/** The pages of the boxes that `cms/src/custom-fields` registers on the server. */
export function registerCustomFields(app: StrapiApp): void {
  for (const [name, Input] of Object.entries(inputs)) {
    const intlLabel = { id: `editing.field.${name}`, defaultMessage: name };
    app.customFields.register({
      name,
      type: stored[name] ?? 'string',
      intlLabel,
      intlDescription: intlLabel,
      // Strapi gives an input its props and says in its types that it has none.
      components: { Input: Input as unknown as () => Promise<{ default: ComponentType }> },
    });
  }
}
