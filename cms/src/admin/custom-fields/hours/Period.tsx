import { Field, Flex, TextInput } from '@strapi/design-system';
import { useEditingWords } from '../use-words';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly onChange: (period: { from: string; to: string }) => void;
  readonly disabled: boolean;
}

/** The first and the last day. */
export function Period({ name, label, period, onChange, disabled }: Props) {
  const { say } = useEditingWords();
  return (
    <Flex gap={3} wrap="wrap">
      {(['from', 'to'] as const).map((end) => (
        <Field.Root key={end} name={`${name}-${end}`}>
          <Field.Label>{say(end)}</Field.Label>
          <TextInput
            type="date"
            dir="ltr"
            aria-label={say('part', { whole: label, part: say(end) })}
            value={period[end]}
            onChange={({ target }) => onChange(toPeriod(period, end, target.value))}
            disabled={disabled}
          />
        </Field.Root>
      ))}
    </Flex>
  );
}

/** One day until somebody says otherwise. */
function toPeriod({ from, to }: Props['period'], end: 'from' | 'to', day: string): { from: string; to: string } {
  if (end === 'to') return { from, to: day };
  return { from: day, to: to === from || to < day ? day : to };
}
