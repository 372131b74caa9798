import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import type { Fault } from '../desk/read-fault';
import { useWords } from '../words';

type Tone = 'good' | 'care' | 'bad' | 'plain';

/** One sentence that stands out; announced when it is about something that has just happened. */
export function Sentence({ tone = 'plain', live, children }: { tone?: Tone; live?: boolean; children: ReactNode }) {
  return (
    <Framed $tone={tone} role={live ? (tone === 'bad' ? 'alert' : 'status') : undefined}>
      {children}
    </Framed>
  );
}

export function FaultSentence({ fault }: { fault: Fault | undefined }) {
  const { say } = useWords();
  if (!fault) return null;
  return (
    <Sentence tone="bad" live>
      <span data-reception-fault={fault}>{say(`fault.${fault}`)}</span>
    </Sentence>
  );
}

const shades = { good: 'success', care: 'warning', bad: 'danger', plain: 'neutral' } as const;

const Framed = styled.div<{ $tone: Tone }>`
  padding: 1.2rem 1.6rem;
  border-inline-start: 4px solid ${({ theme, $tone }) => theme.colors[`${shades[$tone]}500`]};
  border-radius: 0.4rem;
  background: ${({ theme, $tone }) => theme.colors[`${shades[$tone]}100`]};
  color: ${({ theme }) => theme.colors.neutral900};
`;
