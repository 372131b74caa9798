import { translationListSchema, translationSheetSchema } from '@portal/content/schema/translation-desk.ts';
import { Button } from '@strapi/design-system';
import { Link, useParams } from 'react-router-dom';
import { Panel, Row, Words } from '../../reception/pieces/layout';
import { useAnswer } from '../../reports/use-answer';
import { useFilters } from '../list/use-filters';
import { useTranslationWords } from '../words';
import { SheetForm } from './SheetForm';

/** One record: French on the left, its translation on the right, and the way to the next one of the list. */
export function SheetPage() {
  const { say } = useTranslationWords();
  const { locale = '', kind = '', documentId = '' } = useParams();
  const { query, next } = useNext(locale, documentId);
  const path = `/translations/records/${kind}/${documentId}?locale=${locale}`;
  const { answer, load } = useAnswer(path, translationSheetSchema);
  const list = `/translations?${query}`;
  return (
    <>
      <Row>
        <Link to={list}>{say('backToList')}</Link>
      </Row>
      {answer.state === 'loading' ? <p role="status">{say('loading')}</p> : null}
      {answer.state === 'failed' ? (
        <Panel role="alert">
          <Words>{say(answer.notFound ? 'notFound' : 'failed')}</Words>
          <Row>
            <Button onClick={load}>{say('retry')}</Button>
          </Row>
        </Panel>
      ) : null}
      {answer.state === 'ready' ? (
        <SheetForm
          key={`${documentId}/${answer.data.version}`}
          sheet={answer.data}
          next={next ?? list}
          onReload={load}
        />
      ) : null}
    </>
  );
}

/** The record after this one in the list it was opened from; after the last one, the list. */
function useNext(locale: string, documentId: string) {
  const { query } = useFilters();
  const params = new URLSearchParams(query);
  params.set('locale', locale);
  const { answer } = useAnswer(`/translations/records?${params}`, translationListSchema);
  const records = answer.state === 'ready' ? answer.data.records : [];
  const place = records.findIndex((record) => record.documentId === documentId);
  const following = place < 0 ? records[0] : records[place + 1];
  const next = following && `/translations/${locale}/${following.kind}/${following.documentId}?${params}`;
  return { query: params.toString(), next };
}
