import { Checkbox, Flex } from '@strapi/design-system';
import { Framed } from './Framed';
import type { ChoiceFieldProps } from './field-props';
import { listOptions } from './list-options';
import { useEditingWords } from './use-words';

/** Several of a few answers, all in sight. */
export function ChoicesInput(props: ChoiceFieldProps<readonly string[]>) {
  const { language, direction } = useEditingWords();
  const { name, onChange, disabled = false } = props;
  const { list = [], words = '' } = props.attribute.options ?? {};
  const chosen = Array.isArray(props.value) ? props.value : [];
  const choose = (option: string, isChosen: boolean) => {
    // In the order of the list, whatever the order of the clicks.
    const next = list.filter((each) => (each === option ? isChosen : chosen.includes(each)));
    onChange(name, next.length > 0 ? next : null);
  };
  return (
    <Framed {...props}>
      <Flex gap={4} wrap="wrap" dir={direction} role="group" aria-label={props.label} paddingTop={1} paddingBottom={1}>
        {listOptions(words, list, language).map((option) => (
          <Checkbox
            key={option.value}
            checked={chosen.includes(option.value)}
            onCheckedChange={(checked) => choose(option.value, checked === true)}
            disabled={disabled}
          >
            {option.words}
          </Checkbox>
        ))}
      </Flex>
    </Framed>
  );
}
