import { Button } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link, NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { useDesk } from '../desk/desk-context';
import { findDuty } from '../keys/find-duty';
import { Row } from '../pieces/layout';
import { Sentence } from '../pieces/Sentence';
import { useWords } from '../words';

const places = ['', 'visit', 'register', 'figures', 'holders', 'journal'] as const;

/** What stands above every screen of an open desk: where one can go, the lock, and what is left to be done. */
export function DeskFrame({ children }: { children: ReactNode }) {
  const { say } = useWords();
  const { lock } = useDesk();
  return (
    <>
      <Bar>
        <Places aria-label={say('title')}>
          {places.map((place) => (
            <NavLink key={place} to={place === '' ? '/reception' : `/reception/${place}`} end={place === ''}>
              {say(`place.${place || 'requests'}`)}
            </NavLink>
          ))}
        </Places>
        <Button variant="danger-light" size="L" onClick={lock}>
          {say('lock')}
        </Button>
      </Bar>
      <Duties />
      {children}
    </>
  );
}

/** One sentence for each desk that is not what it should be. */
function Duties() {
  const { say, nameOf } = useWords();
  const { desk, keys } = useDesk();
  return desk.communes.map((commune) => {
    const duty = findDuty(desk, keys, commune);
    if (!duty) return null;
    const values = { desk: nameOf(desk.names, 'commune', commune), proved: duty.proved };
    return (
      <Sentence key={commune} tone="care">
        <Row>
          <span>{say(`duty.${duty.name}`, values)}</span>
          {duty.name === 'closed' ? (
            <Link to={`/reception/desk/${commune}`}>{say('duty.open')}</Link>
          ) : (
            <Link to="/reception/holders">{say('place.holders')}</Link>
          )}
        </Row>
      </Sentence>
    );
  });
}

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 1.6rem;
`;

const Places = styled.nav`
  display: flex;
  flex-wrap: wrap;
  gap: 0.4rem;

  a {
    padding: 1rem 1.6rem;
    border-radius: 0.4rem;
    color: ${({ theme }) => theme.colors.neutral800};
    font-weight: 600;
    text-decoration: none;
  }

  a:hover {
    background: ${({ theme }) => theme.colors.neutral150};
  }

  a.active {
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
    box-shadow: inset 0 -3px ${({ theme }) => theme.colors.primary600};
  }
`;
