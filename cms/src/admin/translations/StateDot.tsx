import { styled } from 'styled-components';
import { useTranslationWords } from './words';

/** Argan for what a reader can trust, saffron for what waits, a red of henna for what misleads, stone for nothing. */
export const stateColors: Readonly<Record<string, string>> = {
  reviewed: '#3f6b3b',
  draft: '#d99a1c',
  outdated: '#b0402e',
  missing: '#8b857a',
};

export const StateDot = styled.span.attrs({ 'aria-hidden': true })<{ state: string }>`
  display: inline-block;
  inline-size: 1rem;
  block-size: 1rem;
  border-radius: 50%;
  background: ${({ state }) => stateColors[state] ?? 'transparent'};
`;

/** A part and its state, in words beside the colour. */
export function PartState({ part, state }: { part: string; state: string }) {
  const { say } = useTranslationWords();
  return (
    <Chip data-part={part} data-state={state}>
      <StateDot state={state} />
      {say(`parts.${part}`)} : {say(`states.${state}`)}
    </Chip>
  );
}

const Chip = styled.span`
  display: inline-flex;
  align-items: center;
  gap: 0.6rem;
  padding: 0.2rem 0.8rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 1.2rem;
  background: ${({ theme }) => theme.colors.neutral0};
  font-size: 1.3rem;
  white-space: nowrap;
`;
