import type { Unit } from '@portal/content/schema/translation-desk.ts';
import { useId } from 'react';
import { styled } from 'styled-components';
import { useTranslationWords } from '../words';
import { nameUnit } from './name-unit';

interface Props {
  readonly unit: Unit;
  readonly locale: string;
  readonly value: string;
  readonly problem: { readonly problem: string; readonly max?: number | undefined } | undefined;
  readonly onWrite: (text: string) => void;
}

export function TargetText({ unit, locale, value, problem, onWrite }: Props) {
  const { say, sayLanguage, directionOf, direction } = useTranslationWords();
  const id = useId();
  const rows =
    unit.editor === 'line' ? 1 : Math.max(3, unit.source.split('\n').length + 1, Math.ceil(unit.source.length / 55));
  return (
    <Field>
      <label htmlFor={id} dir={direction}>
        <bdi lang={locale}>{sayLanguage(locale)}</bdi>
        <Hidden>{nameUnit(unit, say)}</Hidden>
      </label>
      <textarea
        id={id}
        lang={locale}
        dir={directionOf(locale)}
        rows={rows}
        value={value}
        onChange={(event) => onWrite(event.target.value)}
        aria-invalid={problem ? true : undefined}
        aria-describedby={`${id}-hint`}
      />
      <small id={`${id}-hint`} dir={direction}>
        {problem ? (
          <strong role="alert">{say(`problem.${problem.problem}`, { max: problem.max ?? 0 })}</strong>
        ) : unit.editor === 'lines' ? (
          say('oneALine')
        ) : null}
      </small>
    </Field>
  );
}

const Field = styled.div`
  /* What is hidden stays beside its field, else the page grows by it. */
  position: relative;
  display: flex;
  flex-direction: column;
  gap: 0.4rem;

  label {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.4rem;
    font-weight: 600;
  }

  textarea {
    inline-size: 100%;
    min-block-size: 4.4rem;
    padding: 0.8rem 1.2rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral500};
    border-radius: 0.4rem;
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral900};
    font: inherit;
    line-height: 1.7;
    resize: vertical;
  }

  textarea:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  textarea[aria-invalid='true'] {
    border-color: ${({ theme }) => theme.colors.danger600};
  }

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
  }

  strong {
    color: ${({ theme }) => theme.colors.danger700};
  }
`;

const Hidden = styled.span`
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`;
