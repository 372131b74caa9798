import { type ReactNode, useId } from 'react';
import { styled } from 'styled-components';

interface Labelled {
  readonly label: string;
  readonly hint?: string;
}

/** A list of words for codes. The browser's own: it is quick on an old computer and speaks every script. */
export function Choice({
  label,
  hint,
  value,
  onChange,
  options,
  name,
}: Labelled & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly words: string }[];
  readonly name?: string;
}) {
  const id = useId();
  return (
    <Field>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        name={name}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={hint ? `${id}-hint` : undefined}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
      {hint ? <small id={`${id}-hint`}>{hint}</small> : null}
    </Field>
  );
}

export function Line({
  label,
  hint,
  error,
  value,
  onChange,
  name,
  type = 'text',
  isCode = false,
  max,
  latest,
  isRequired = false,
}: Labelled & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly name?: string;
  readonly type?: 'text' | 'date' | 'password';
  readonly isCode?: boolean;
  readonly max?: number;
  /** The last day that can be chosen. */
  readonly latest?: string;
  readonly isRequired?: boolean;
}) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <Field>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={type}
        dir={isCode ? 'ltr' : 'auto'}
        className={isCode ? 'code' : undefined}
        value={value}
        maxLength={max}
        max={latest}
        required={isRequired}
        onChange={(event) => onChange(event.target.value)}
        // Nothing of it may come back on a shared computer.
        autoComplete="off"
        autoCapitalize={isCode ? 'characters' : undefined}
        spellCheck={false}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
      />
      {hint ? <small id={`${id}-hint`}>{hint}</small> : null}
      {error ? (
        <strong id={`${id}-error`} role="alert">
          {error}
        </strong>
      ) : null}
    </Field>
  );
}

export function Area({
  label,
  hint,
  value,
  onChange,
  max,
  name,
}: Labelled & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly max: number;
  readonly name?: string;
}) {
  const id = useId();
  return (
    <Field>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        name={name}
        dir="auto"
        rows={6}
        value={value}
        maxLength={max}
        onChange={(event) => onChange(event.target.value)}
        autoComplete="off"
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      {hint ? <small id={`${id}-hint`}>{hint}</small> : null}
    </Field>
  );
}

export function Tick({
  checked,
  onChange,
  children,
  name,
}: {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
  readonly name?: string;
}) {
  const id = useId();
  return (
    <TickRow>
      <input
        id={id}
        name={name}
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{children}</label>
    </TickRow>
  );
}

const Field = styled.div`
  display: flex;
  flex-direction: column;
  gap: 0.4rem;
  inline-size: 100%;
  max-inline-size: 60rem;

  label {
    font-weight: 600;
  }

  input,
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 4.4rem;
    padding: 0.8rem 1.2rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral500};
    border-radius: 0.4rem;
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral900};
    font: inherit;
  }

  textarea {
    resize: vertical;
  }

  .code {
    font-family: ui-monospace, Consolas, monospace;
    font-size: 1.8rem;
    letter-spacing: 0.08em;
    text-transform: uppercase;
  }

  :is(input, select, textarea):focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  [aria-invalid='true'] {
    border-color: ${({ theme }) => theme.colors.danger600};
  }

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.4rem;
  }

  strong {
    color: ${({ theme }) => theme.colors.danger700};
    font-size: 1.4rem;
  }
`;

const TickRow = styled.div`
  display: flex;
  align-items: start;
  gap: 1.2rem;
  max-inline-size: 68ch;

  input {
    flex: none;
    inline-size: 2.4rem;
    block-size: 2.4rem;
    accent-color: ${({ theme }) => theme.colors.primary600};
  }
`;
