import { TextInput } from '@strapi/design-system';
import { useState } from 'react';
import { formatPhone, parsePhone } from '../../phones/parse-phone';
import { Framed } from './Framed';
import type { FieldProps } from './field-props';

/** Typed as people say it, shown as people say it, stored in international form. */
export function PhoneInput(props: FieldProps<string>) {
  const { name, value, onChange, disabled = false, label } = props;
  const [typed, setTyped] = useState<string>();
  const stored = value ?? '';
  return (
    <Framed {...props}>
      <TextInput
        type="tel"
        dir="ltr"
        inputMode="tel"
        autoComplete="off"
        value={typed ?? (parsePhone(stored) ? formatPhone(stored) : stored)}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(name, target.value.trim() === '' ? null : (parsePhone(target.value) ?? target.value));
        }}
        onBlur={() => setTyped(undefined)}
        disabled={disabled}
        aria-label={label}
      />
    </Framed>
  );
}
