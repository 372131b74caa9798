import type { Waiting } from '@portal/content/schema/waiting.ts';
import { Loader } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { useWaiting } from './use-waiting';
import { useHomepageWords } from './words';

/** One part of what waits, in the officer's own direction. */
export function WidgetFrame({ name, children }: { name: string; children: (waiting: Waiting) => ReactNode }) {
  const { say, direction, language } = useHomepageWords();
  const answer = useWaiting();
  return (
    <Frame dir={direction} lang={language} data-waiting={name}>
      {answer.state === 'loading' ? <Loader>{say('loading')}</Loader> : null}
      {answer.state === 'failed' ? <p role="alert">{say('failed')}</p> : null}
      {answer.state === 'ready' ? children(answer.waiting) : null}
    </Frame>
  );
}

const Frame = styled.div`
  display: flex;
  flex-direction: column;
  gap: 1.6rem;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.5rem;
  line-height: 1.5;
  text-align: start;

  a {
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 600;
  }

  h3 {
    font-size: 1.5rem;
    font-weight: 600;
  }

  @media (max-width: 48rem) {
    :is(th, td) {
      padding-inline: 0.4rem;
    }
  }
`;

/** Entries under each other, what is to be done at the end of the line. */
export const Entries = styled.ul`
  display: flex;
  flex-direction: column;

  li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1.6rem;
    padding-block: 1rem;
    border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  li > button {
    flex: none;
  }

  li:last-child {
    border-block-end: 0;
  }

  small {
    display: block;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
  }
`;

export const Nothing = styled.p`
  color: ${({ theme }) => theme.colors.neutral600};
`;
