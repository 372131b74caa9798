import { Page } from '@strapi/strapi/admin';
import { Navigate, Route, Routes } from 'react-router-dom';
import { Screen } from '../reception/pieces/layout';
import { RecordList } from './list/RecordList';
import { SheetPage } from './sheet/SheetPage';
import { translates } from './translates';
import { useTranslationWords } from './words';

export function TranslationsPage() {
  const { say, direction, language } = useTranslationWords();
  return (
    <Page.Protect permissions={translates}>
      <Page.Title>{say('title')}</Page.Title>
      <div dir={direction} lang={language} data-translations>
        <Screen style={{ maxInlineSize: '140rem' }}>
          <Routes>
            <Route index element={<RecordList />} />
            <Route path=":locale/:kind/:documentId" element={<SheetPage />} />
            <Route path="*" element={<Navigate to="." replace />} />
          </Routes>
        </Screen>
      </div>
    </Page.Protect>
  );
}
