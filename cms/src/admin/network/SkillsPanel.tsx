import type { Network } from '@portal/content/schema';
import { coordinationOffice } from '@portal/content/schema/network.ts';
import { Heading, Panel, Quiet, Words } from '../reception/pieces/layout';
import { nameOffice, toChoices } from './name-office';
import { SkillsForm } from './SkillsForm';
import { useNetworkWords } from './words';

/** By theme: whom to ask. */
export function SkillsPanel({ network, onChanged }: { network: Network; onChanged: () => void }) {
  const { say, join } = useNetworkWords();
  const lists = [
    { sort: 'themes', choices: toChoices(network.names.theme) },
    { sort: 'services', choices: toChoices(network.names.service) },
  ] as const;
  const known = lists.map(({ sort, choices }) => ({
    sort,
    rows: choices.flatMap(({ value, words }) => {
      const offices = network.skills.filter((skills) => skills[sort].includes(value));
      return offices.length > 0 ? [{ value, words, offices }] : [];
    }),
  }));
  return (
    <>
      <Panel>
        <Heading>{say('skills.list')}</Heading>
        {network.skills.length === 0 ? <Words>{say('skills.empty')}</Words> : null}
        {known.map(({ sort, rows }) =>
          rows.length === 0 ? null : (
            <div key={sort}>
              <strong>{say(`skills.${sort}`)}</strong>
              <ul>
                {rows.map(({ value, words, offices }) => (
                  <li key={value}>
                    {words} : {join(offices.map(({ office }) => nameOffice(network, office)))}
                  </li>
                ))}
              </ul>
            </div>
          ),
        )}
        {network.skills.map(({ office, languages }) =>
          languages.length === 0 ? null : (
            <Quiet key={office}>
              {nameOffice(network, office)} : {join(languages.map((language) => say(`language.${language}`)))}
            </Quiet>
          ),
        )}
      </Panel>
      {network.offices
        .filter((office) => office !== coordinationOffice)
        .map((office) => (
          <SkillsForm key={office} office={office} network={network} onChanged={onChanged} />
        ))}
    </>
  );
}
