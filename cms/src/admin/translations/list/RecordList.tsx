import { type TranslationList, translationListSchema } from '@portal/content/schema/translation-desk.ts';
import { Button } from '@strapi/design-system';
import { Heading, Panel, Quiet, Row, Title, Words } from '../../reception/pieces/layout';
import { useAnswer } from '../../reports/use-answer';
import { ExchangePanel } from '../exchange/ExchangePanel';
import { useTranslationWords } from '../words';
import { CoverageTable } from './CoverageTable';
import { Filters } from './Filters';
import { RecordTable } from './RecordTable';
import { useFilters } from './use-filters';

export function RecordList() {
  const { say } = useTranslationWords();
  const { query } = useFilters();
  const { answer, load } = useAnswer(`/translations/records?${query}`, translationListSchema);
  return (
    <>
      <header>
        <Title>{say('title')}</Title>
        <Words>{say('subtitle')}</Words>
      </header>
      {answer.state === 'loading' ? <p role="status">{say('loading')}</p> : null}
      {answer.state === 'failed' ? (
        <Panel role="alert">
          <Words>{say('failed')}</Words>
          <Row>
            <Button onClick={load}>{say('retry')}</Button>
          </Row>
        </Panel>
      ) : null}
      {answer.state === 'ready' ? <Loaded list={answer.data} onImported={load} /> : null}
    </>
  );
}

function Loaded({ list, onImported }: { list: TranslationList; onImported: () => void }) {
  const { say } = useTranslationWords();
  const { filters, setFilter } = useFilters();
  if (list.locale === null) return <Panel>{say('nothingToTranslate')}</Panel>;
  return (
    <>
      <CoverageTable coverage={list.coverage} chosen={list.locale} onChoose={(locale) => setFilter('locale', locale)} />
      <Panel aria-labelledby="records">
        <Heading id="records">{say('records', { count: list.total })}</Heading>
        <Filters list={list} filters={filters} setFilter={setFilter} />
        {list.records.length === 0 ? (
          <Quiet>{say('noneFound')}</Quiet>
        ) : (
          <RecordTable list={list} locale={list.locale} />
        )}
        {list.pages > 1 ? (
          <Row>
            <Button
              variant="tertiary"
              disabled={list.page <= 1}
              onClick={() => setFilter('page', String(list.page - 1))}
            >
              {say('before')}
            </Button>
            <span>{say('page', { page: list.page, pages: list.pages })}</span>
            <Button
              variant="tertiary"
              disabled={list.page >= list.pages}
              onClick={() => setFilter('page', String(list.page + 1))}
            >
              {say('after')}
            </Button>
          </Row>
        ) : null}
      </Panel>
      <ExchangePanel locale={list.locale} onImported={onImported} />
    </>
  );
}
