import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Framed } from './Framed';
import type { ChoiceFieldProps } from './field-props';
import { listOptions } from './list-options';
import { useEditingWords } from './use-words';

/** One of a few answers, in words. */
export function ChoiceInput(props: ChoiceFieldProps<string>) {
  const { say, language } = useEditingWords();
  const { name, value, onChange, disabled = false, required = false } = props;
  const { list = [], words = '' } = props.attribute.options ?? {};
  return (
    <Framed {...props}>
      <SingleSelect
        value={value ?? ''}
        onChange={(chosen) => onChange(name, chosen === undefined || chosen === '' ? null : String(chosen))}
        {...(required ? {} : { onClear: () => onChange(name, null) })}
        disabled={disabled}
        placeholder={say('choose')}
        aria-label={props.label}
      >
        {listOptions(words, list, language).map((option) => (
          <SingleSelectOption key={option.value} value={option.value}>
            {option.words}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Framed>
  );
}
