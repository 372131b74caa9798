import { Field, VisuallyHidden } from '@strapi/design-system';
import type { ReactNode } from 'react';

/**
 * Strapi's choices take the label of the field around them before their own `aria-label`: without this all seven days
 * are read out as "Opening hours".
 */
export function OwnLabel({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Field.Root name={label}>
      <VisuallyHidden>
        <Field.Label>{label}</Field.Label>
      </VisuallyHidden>
      {children}
    </Field.Root>
  );
}
