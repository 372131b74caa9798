import { TextInput } from '@strapi/design-system';
import { Framed } from './Framed';
import type { FieldProps } from './field-props';

/** A time on the wall clock in Morocco. */
export function TimeInput(props: FieldProps<string>) {
  const { name, value, onChange, disabled = false, label } = props;
  return (
    <Framed {...props}>
      <TextInput
        type="time"
        dir="ltr"
        value={value ?? ''}
        onChange={({ target }) => onChange(name, target.value || null)}
        disabled={disabled}
        aria-label={label}
      />
    </Framed>
  );
}
