import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { useDesk } from '../desk/desk-context';
import { Quiet } from '../pieces/layout';
import { PlainText } from '../pieces/PlainText';
import { Sentence } from '../pieces/Sentence';
import { useWords } from '../words';
import type { OpenedRequest } from './open-request';

const clear = ['locator', 'commune', 'theme', 'profileGroup', 'language', 'channel', 'week', 'state'] as const;

/** What is known of a request: what was confided, where it opens, and what stands in clear in any case. */
export function RequestFacts({ request, opened }: OpenedRequest) {
  const { say, describe, nameOf } = useWords();
  const { desk } = useDesk();
  const words = describe(request, desk.names);
  return (
    <>
      {opened.state === 'open' ? (
        <Facts>
          <Fact name={say('field.message')} isWide>
            <PlainText text={opened.content.message} field="message" />
          </Fact>
          <Fact name={say('field.name')}>
            <PlainText text={opened.content.name} field="name" />
          </Fact>
          <Fact name={say(`answerBy.${opened.content.answerBy}`)}>
            <PlainText text={opened.content.contact} field="contact" />
          </Fact>
          <Fact name={say('field.profile')}>{nameOf(desk.names, 'profile', opened.content.profile)}</Fact>
        </Facts>
      ) : (
        <Sentence tone="care" live>
          <span data-reception-closed={opened.state}>{say(`closed.${opened.state}`)}</span>
        </Sentence>
      )}
      <Facts>
        {clear.map((field) => (
          <Fact key={field} name={say(`field.${field}`)}>
            {words[field]}
          </Fact>
        ))}
      </Facts>
      <Quiet>{words.sealedBy}</Quiet>
    </>
  );
}

function Fact({ name, isWide = false, children }: { name: string; isWide?: boolean; children: ReactNode }) {
  return (
    <div data-wide={isWide}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const Facts = styled.dl`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
  gap: 1.6rem;

  [data-wide='true'] {
    grid-column: 1 / -1;
  }

  dt {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
  }

  dd {
    margin: 0;
    font-size: 1.6rem;
  }
`;
