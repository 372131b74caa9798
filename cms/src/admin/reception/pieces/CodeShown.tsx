import { formatCode } from '@portal/content/sealing/code.ts';
import { styled } from 'styled-components';

/** A code to copy by hand or read aloud, in its groups of four. */
export function CodeShown({ code, name }: { code: string; name: string }) {
  return (
    <Code dir="ltr" data-reception-code={name}>
      {formatCode(code)}
    </Code>
  );
}

const Code = styled.output`
  display: inline-block;
  max-inline-size: 100%;
  padding: 1.6rem 2rem;
  border: 2px dashed ${({ theme }) => theme.colors.neutral500};
  border-radius: 0.8rem;
  background: ${({ theme }) => theme.colors.neutral100};
  font-family: ui-monospace, Consolas, monospace;
  font-size: clamp(1.8rem, 4vw, 2.6rem);
  font-weight: 700;
  letter-spacing: 0.06em;
  overflow-wrap: break-word;
`;
