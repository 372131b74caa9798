import type { Coverage } from '@portal/content/schema/translation-desk.ts';
import { styled } from 'styled-components';
import { DataTable, Panel, Wide } from '../../reception/pieces/layout';
import { StateDot, stateColors } from '../StateDot';
import { useTranslationWords } from '../words';

const states = ['reviewed', 'draft', 'outdated', 'missing'] as const;

interface Props {
  readonly coverage: readonly Coverage[];
  readonly chosen: string;
  readonly onChoose: (locale: string) => void;
}

/** How far each language is, in parts of pages; the bar says it again for the eye. */
export function CoverageTable({ coverage, chosen, onChoose }: Props) {
  const { say, sayLanguage, formatNumber, formatPercent } = useTranslationWords();
  return (
    <Panel aria-label={say('coverage')}>
      <Wide>
        <DataTable>
          <thead>
            <tr>
              <th scope="col">{say('language')}</th>
              <th scope="col">{say('coverage')}</th>
              {states.map((state) => (
                <th key={state} scope="col">
                  <StateDot state={state} /> {say(`states.${state}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {coverage.map((row) => {
              const total = states.reduce((sum, state) => sum + row[state], 0) || 1;
              return (
                <tr key={row.locale} data-coverage={row.locale}>
                  <th scope="row">
                    <LanguageButton
                      type="button"
                      lang={row.locale}
                      aria-pressed={row.locale === chosen}
                      onClick={() => onChoose(row.locale)}
                    >
                      <bdi>{sayLanguage(row.locale)}</bdi>
                    </LanguageButton>
                  </th>
                  <td>
                    <Bar aria-hidden="true">
                      {states.map((state) => (
                        <span
                          key={state}
                          style={{ inlineSize: `${(row[state] / total) * 100}%`, background: stateColors[state] }}
                        />
                      ))}
                    </Bar>
                    {formatPercent(Math.floor(((row.reviewed + row.draft) / total) * 100) / 100)}
                  </td>
                  {states.map((state) => (
                    <td key={state}>{formatNumber(row[state])}</td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </DataTable>
      </Wide>
    </Panel>
  );
}

const Bar = styled.div`
  display: flex;
  inline-size: 100%;
  min-inline-size: 16rem;
  block-size: 1rem;
  margin-block-end: 0.2rem;
  overflow: hidden;
  border-radius: 0.5rem;
  background: ${({ theme }) => theme.colors.neutral150};
`;

const LanguageButton = styled.button`
  min-block-size: 4.4rem;
  min-inline-size: 12rem;
  padding: 0.6rem 1.2rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral500};
  border-radius: 0.4rem;
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: 1.6rem;
  font-weight: 600;
  cursor: pointer;

  &[aria-pressed='true'] {
    border-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;
