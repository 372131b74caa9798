import { useId } from 'react';
import { styled } from 'styled-components';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  readonly isDisabled: boolean;
  readonly onFile: (file: File) => void;
}

export function FileField({ label, hint, accept, isDisabled, onFile }: Props) {
  const id = useId();
  return (
    <Field>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept={accept}
        disabled={isDisabled}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file can be chosen again once it is mended.
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
      <small id={`${id}-hint`}>{hint}</small>
    </Field>
  );
}

const Field = styled.div`
  display: flex;
  flex-direction: column;
  gap: 0.4rem;
  /* The button of the browser and its hint fold on a telephone. */
  min-inline-size: 0;
  max-inline-size: 100%;

  label {
    font-weight: 600;
  }

  input {
    max-inline-size: 100%;
    padding-block: 0.8rem;
  }

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.4rem;
  }
`;
