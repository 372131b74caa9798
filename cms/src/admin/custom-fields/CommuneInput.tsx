import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useEffect } from 'react';
import { Framed } from './Framed';
import type { FieldProps } from './field-props';
import { useCommunes } from './use-communes';
import { useEditingWords } from './use-words';

/** A commune by its name, of those the person works for; whoever has one only need not choose. */
export function CommuneInput(props: FieldProps<string>) {
  const { say } = useEditingWords();
  const { name, value, onChange, disabled = false, required = false, label } = props;
  const communes = useCommunes();
  const only = required && communes.length === 1 ? communes[0]?.slug : undefined;
  const isEmpty = !value;
  useEffect(() => {
    if (isEmpty && only && !disabled) onChange(name, only);
  }, [isEmpty, only, disabled, name, onChange]);
  // Another commune's stays legible while the list is loading, and where it may not be read.
  const known = communes.some(({ slug }) => slug === value);
  const shown = known || !value ? communes : [...communes, { slug: value, name: value, position: undefined }];
  return (
    <Framed {...props}>
      <SingleSelect
        value={value ?? ''}
        onChange={(chosen) => onChange(name, chosen === undefined || chosen === '' ? null : String(chosen))}
        {...(required ? {} : { onClear: () => onChange(name, null) })}
        disabled={disabled}
        placeholder={say('choose')}
        aria-label={label}
      >
        {shown.map((commune) => (
          <SingleSelectOption key={commune.slug} value={commune.slug}>
            {commune.name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Framed>
  );
}
