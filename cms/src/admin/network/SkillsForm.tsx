import type { Network } from '@portal/content/schema';
import { spokenLanguages } from '@portal/content/schema/office.ts';
import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import { Tick } from '../reception/pieces/fields';
import { Heading, Panel, Quiet } from '../reception/pieces/layout';
import { FailureNote } from './FailureNote';
import { nameOffice, toChoices } from './name-office';
import { useSending } from './use-sending';
import { useNetworkWords } from './words';

interface Props {
  readonly office: string;
  readonly network: Network;
  readonly onChanged: () => void;
}

/** What an office says of itself. Nobody else says it for them. */
export function SkillsForm({ office, network, onChanged }: Props) {
  const { say } = useNetworkWords();
  const { isBusy, failure, send } = useSending();
  const said = network.skills.find((skills) => skills.office === office);
  const [chosen, setChosen] = useState<Record<string, readonly string[]>>({
    themes: said?.themes ?? [],
    services: said?.services ?? [],
    languages: said?.languages ?? [],
  });
  const lists = {
    themes: toChoices(network.names.theme),
    services: toChoices(network.names.service),
    languages: spokenLanguages.map((value) => ({ value, words: say(`language.${value}`) })),
  };
  const tick = (sort: string, value: string, isTicked: boolean) => {
    const others = (chosen[sort] ?? []).filter((code) => code !== value);
    setChosen({ ...chosen, [sort]: isTicked ? [...others, value] : others });
  };
  return (
    <Panel data-network-skills={office}>
      <Heading>{say('skills.own', { office: nameOffice(network, office) })}</Heading>
      <Quiet>{say('skills.help')}</Quiet>
      {Object.entries(lists).map(([sort, options]) => (
        <details key={sort} open={sort === 'themes'}>
          <summary>{say(`skills.${sort}`)}</summary>
          <Boxes>
            {options.map(({ value, words }) => (
              <Tick
                key={value}
                name={value}
                checked={(chosen[sort] ?? []).includes(value)}
                onChange={(isTicked) => tick(sort, value, isTicked)}
              >
                {words}
              </Tick>
            ))}
          </Boxes>
        </details>
      ))}
      <FailureNote failure={failure} />
      <div>
        <Button
          size="L"
          loading={isBusy}
          onClick={async () => {
            if ((await send('put', '/network/skills', { office, ...chosen })) === 'sent') onChanged();
          }}
        >
          {say('skills.save')}
        </Button>
      </div>
    </Panel>
  );
}

const Boxes = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 32rem), 1fr));
  gap: 0.8rem;
  padding-block: 1.2rem;
`;
