import { Link } from 'react-router-dom';
import { DataTable, Wide } from '../reception/pieces/layout';
import { Nothing, WidgetFrame } from './WidgetFrame';
import { useHomepageWords } from './words';

const states = ['missing', 'outdated', 'draft'] as const;

/** How many records wait in each language; each number leads to them. */
export function TranslationsWidget() {
  const { say, sayLanguage } = useHomepageWords();
  return (
    <WidgetFrame name="translations">
      {({ translations }) => {
        const waits = translations.some((row) => states.some((state) => row[state] > 0));
        if (!waits) return <Nothing>{say('translations.nothing')}</Nothing>;
        return (
          <Wide>
            <DataTable>
              <thead>
                <tr>
                  <th scope="col">{say('translations.language')}</th>
                  {states.map((state) => (
                    <th key={state} scope="col">
                      {say(`translations.${state}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {translations.map((row) => (
                  <tr key={row.locale}>
                    <th scope="row" lang={row.locale}>
                      <bdi>{sayLanguage(row.locale)}</bdi>
                    </th>
                    {states.map((state) => (
                      <td key={state}>
                        {row[state] === 0 ? (
                          '0'
                        ) : (
                          <Link
                            to={`/translations?locale=${row.locale}&state=${state}`}
                            aria-label={say('translations.open', {
                              count: row[state],
                              state: say(`translations.${state}`),
                              language: sayLanguage(row.locale),
                            })}
                          >
                            {row[state]}
                          </Link>
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </DataTable>
          </Wide>
        );
      }}
    </WidgetFrame>
  );
}
