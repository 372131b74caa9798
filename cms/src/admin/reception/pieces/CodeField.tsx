import { parseCode } from '@portal/content/sealing/code.ts';
import { Button } from '@strapi/design-system';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useWords } from '../words';
import { Line } from './fields';
import { Stack } from './layout';

/** A code typed from paper: any case, digits and separators; what cannot be one is said at once. */
export function CodeField({
  label,
  hint,
  length,
  action,
  isBusy = false,
  onCode,
  children,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly length: number;
  readonly action: string;
  readonly isBusy?: boolean;
  readonly onCode: (code: string) => void;
  readonly children?: ReactNode;
}) {
  const { say } = useWords();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = parseCode(typed, length);
    if (parsed.ok) {
      setError(undefined);
      onCode(parsed.code);
    } else if (parsed.hint === 'letters') {
      setError(say('code.letters', { characters: parsed.characters.join(' ') }));
    } else {
      setError(say('code.length', { typed: parsed.typed, expected: parsed.expected }));
    }
  };

  return (
    <form onSubmit={submit}>
      <Stack>
        <Line
          label={label}
          hint={hint}
          name="code"
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setError(undefined);
          }}
          error={error}
          isCode
        />
        {children}
        <Button type="submit" size="L" loading={isBusy} disabled={isBusy}>
          {action}
        </Button>
      </Stack>
    </form>
  );
}
