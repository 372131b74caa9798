import { TextInput } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import { parseTime } from './parse-time';

const Narrow = styled.div`
  inline-size: 9rem;
`;

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (time: string) => void;
  readonly disabled: boolean;
}

/**
 * Not the browser's own box for times, which knows no 24:00 and asks for AM and PM on computers set up in English.
 * `8h30`, `830` and `8` are understood when the box is left.
 */
export function TimeBox({ label, value, onChange, disabled }: Props) {
  const [typed, setTyped] = useState<string>();
  return (
    <Narrow>
      <TextInput
        dir="ltr"
        size="S"
        inputMode="numeric"
        autoComplete="off"
        placeholder="08:30"
        aria-label={label}
        value={typed ?? value}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(parseTime(target.value) ?? target.value);
        }}
        onBlur={() => setTyped(undefined)}
        disabled={disabled}
      />
    </Narrow>
  );
}
