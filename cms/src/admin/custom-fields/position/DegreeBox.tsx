import { Field, TextInput } from '@strapi/design-system';
import { useState } from 'react';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (degrees: number) => void;
  readonly disabled: boolean;
}

/** A number in degrees, with a comma or a point. */
export function DegreeBox({ name, label, value, onChange, disabled }: Props) {
  const [typed, setTyped] = useState<string>();
  return (
    <Field.Root name={name}>
      <Field.Label>{label}</Field.Label>
      <TextInput
        dir="ltr"
        inputMode="decimal"
        aria-label={label}
        value={typed ?? value?.toString() ?? ''}
        onChange={({ target }) => {
          setTyped(target.value);
          const degrees = Number(target.value.replace(',', '.').replace('−', '-'));
          if (target.value.trim() !== '' && Number.isFinite(degrees)) onChange(degrees);
        }}
        onBlur={() => setTyped(undefined)}
        disabled={disabled}
      />
    </Field.Root>
  );
}
