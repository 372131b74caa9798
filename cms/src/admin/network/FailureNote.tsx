import { styled } from 'styled-components';
import type { Failure } from './use-sending';
import { useNetworkWords } from './words';

/** Which words could tell who somebody is, and why: the officer rewrites them and sends again. */
export function FailureNote({ failure }: { failure: Failure | undefined }) {
  const { say } = useNetworkWords();
  if (!failure) return null;
  if (failure === 'offline') return <Note role="alert">{say('offline')}</Note>;
  if (failure.reason !== 'personal') return <Note role="alert">{say(`refused.${failure.reason}`)}</Note>;
  return (
    <Note role="alert" data-network-findings>
      <p>{say('refused.personal')}</p>
      <ul>
        {failure.findings.map(({ words, reason }) => (
          <li key={words}>
            <bdi>{words}</bdi> – {say(`finding.${reason}`)}
          </li>
        ))}
      </ul>
    </Note>
  );
}

const Note = styled.div`
  max-inline-size: 68ch;
  padding: 1.2rem 1.6rem;
  border-inline-start: 4px solid ${({ theme }) => theme.colors.danger600};
  background: ${({ theme }) => theme.colors.danger100};
  color: ${({ theme }) => theme.colors.neutral900};

  ul {
    padding-inline-start: 2rem;
    list-style: disc;
  }

  bdi {
    font-weight: 600;
  }
`;
