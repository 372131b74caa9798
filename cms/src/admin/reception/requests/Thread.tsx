import { styled } from 'styled-components';
import { useDesk } from '../desk/desk-context';
import { Heading, Quiet } from '../pieces/layout';
import { PlainText } from '../pieces/PlainText';
import { useWords } from '../words';
import type { OpenedEntry } from './open-request';

export function Thread({ thread }: { thread: readonly OpenedEntry[] }) {
  const { say, sayWeek } = useWords();
  const { desk } = useDesk();
  const nameOrganisation = (slug: string) => desk.organisations.find((one) => one.slug === slug)?.name ?? slug;
  if (thread.length === 0) return null;
  return (
    <>
      <Heading>{say('thread.title')}</Heading>
      <Entries>
        {thread.map(({ entry, opened }) => (
          <Entry key={entry.idempotencyKey} $author={entry.author} data-reception-entry={entry.author}>
            <Quiet>
              {say(`thread.${entry.author}`)} · {sayWeek(entry.week)}
            </Quiet>
            {opened.state === 'open' ? (
              <>
                <PlainText text={opened.content.text} />
                {opened.content.organisation ? (
                  <p>
                    <strong>{say('thread.oriented')}</strong> {nameOrganisation(opened.content.organisation)}
                  </p>
                ) : null}
              </>
            ) : (
              <p data-reception-closed={opened.state}>{say(`closed.${opened.state}`)}</p>
            )}
          </Entry>
        ))}
      </Entries>
    </>
  );
}

const Entries = styled.ol`
  display: flex;
  flex-direction: column;
  gap: 1.2rem;
  padding: 0;
  list-style: none;
`;

const Entry = styled.li<{ $author: OpenedEntry['entry']['author'] }>`
  inline-size: fit-content;
  max-inline-size: min(100%, 64ch);
  margin-inline-start: ${({ $author }) => ($author === 'visitor' ? '0' : 'auto')};
  padding: 1.2rem 1.6rem;
  border: 1px ${({ $author }) => ($author === 'note' ? 'dashed' : 'solid')}
    ${({ theme, $author }) => ($author === 'note' ? theme.colors.warning500 : theme.colors.neutral200)};
  border-radius: 0.8rem;
  background: ${({ theme, $author }) => ($author === 'office' ? theme.colors.primary100 : theme.colors.neutral100)};

  @media print {
    margin-inline-start: 0;
  }
`;
