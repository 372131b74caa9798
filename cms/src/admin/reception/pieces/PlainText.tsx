import { styled } from 'styled-components';
import { showPlainly } from './show-plainly';

/** Text only: what somebody wrote is never markup, takes its own direction and turns nothing around it. */
export function PlainText({ text, field }: { text: string; field?: string }) {
  const pieces = showPlainly(text);
  return (
    <Isolated dir="auto" data-reception-field={field}>
      {pieces.length === 0
        ? '—'
        : pieces.map((piece, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never move.
            piece.isControl ? <Control key={index}>{piece.text}</Control> : piece.text,
          )}
    </Isolated>
  );
}

const Isolated = styled.bdi`
  display: inline-block;
  max-inline-size: 100%;
  unicode-bidi: isolate;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  line-height: 1.6;
`;

const Control = styled.span`
  margin-inline: 0.2rem;
  padding-inline: 0.4rem;
  border-radius: 0.4rem;
  background: ${({ theme }) => theme.colors.warning100};
  color: ${({ theme }) => theme.colors.neutral900};
  font-size: 1.1rem;
  unicode-bidi: isolate;
`;
