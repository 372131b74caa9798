import type { ReactNode } from 'react';

/** What Strapi gives the page of a custom field. */
export interface FieldProps<Value> {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly error?: string;
  readonly labelAction?: ReactNode;
  readonly value?: Value | null;
  readonly onChange: (name: string, value: Value | null) => void;
}

export interface ChoiceFieldProps<Value> extends FieldProps<Value> {
  /** From cms/scripts/content-types.ts. */
  readonly attribute: { readonly options?: { readonly list?: readonly string[]; readonly words?: string } };
}
