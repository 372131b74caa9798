import type { TranslationList } from '@portal/content/schema/translation-desk.ts';
import { Link } from 'react-router-dom';
import { DataTable, Row, Wide } from '../../reception/pieces/layout';
import { PartState } from '../StateDot';
import { useTranslationWords } from '../words';
import { useFilters } from './use-filters';

export function RecordTable({ list, locale }: { list: TranslationList; locale: string }) {
  const { say } = useTranslationWords();
  const { query } = useFilters();
  return (
    <Wide>
      <DataTable>
        <thead>
          <tr>
            <th scope="col">{say('column.record')}</th>
            <th scope="col">{say('column.parts')}</th>
          </tr>
        </thead>
        <tbody>
          {list.records.map(({ kind, documentId, title, commune, parts }) => (
            <tr key={documentId} data-record={documentId}>
              <td>
                <Link to={`${locale}/${kind}/${documentId}?${query}`}>
                  <bdi>{title}</bdi>
                </Link>
                <br />
                <small>{[say(`kinds.${kind}`), list.communes[commune]].filter(Boolean).join(' · ')}</small>
              </td>
              <td>
                <Row style={{ gap: '0.6rem' }}>
                  {parts.map(({ part, state }) => (
                    <PartState key={part} part={part} state={state} />
                  ))}
                </Row>
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Wide>
  );
}
