import { styled } from 'styled-components';
import { useExchangeWords } from '../words';

const steps = ['file', 'check', 'write'] as const;

export function StepList({ current }: { current: (typeof steps)[number] }) {
  const { say } = useExchangeWords();
  return (
    <List>
      {steps.map((step) => (
        <li key={step} aria-current={step === current ? 'step' : undefined}>
          {say(`services.step.${step}`)}
        </li>
      ))}
    </List>
  );
}

const List = styled.ol`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
  counter-reset: step;

  li {
    display: flex;
    align-items: center;
    gap: 0.8rem;
    padding: 0.6rem 1.4rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: 2rem;
    color: ${({ theme }) => theme.colors.neutral600};
    counter-increment: step;
  }

  li::before {
    content: counter(step);
    font-weight: 700;
  }

  li[aria-current] {
    border-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 600;
  }
`;
