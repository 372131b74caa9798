import { Field } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { FieldProps } from './field-props';

type Frame = Pick<FieldProps<unknown>, 'name' | 'label' | 'hint' | 'required' | 'error' | 'labelAction'>;

/** Name above, advice and error below: the same for every box, and read out with it. */
export function Framed({
  name,
  label,
  hint,
  required = false,
  error,
  labelAction,
  children,
}: Frame & { children: ReactNode }) {
  return (
    <Field.Root name={name} hint={hint} required={required} {...(error ? { error } : {})} width="100%">
      <Field.Label action={labelAction}>{label}</Field.Label>
      {children}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
