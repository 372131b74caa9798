import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { RequestList } from './RequestList';
import { RequestSheet } from './RequestSheet';
import { useWords } from './words';

export function ReceptionPage() {
  const { say, direction } = useWords();
  return (
    <Page.Protect permissions={[{ action: 'admin::reception.read', subject: null }]}>
      <Page.Title>{say('title')}</Page.Title>
      <div dir={direction}>
        <Routes>
          <Route index element={<RequestList />} />
          <Route path=":reference" element={<RequestSheet />} />
        </Routes>
      </div>
    </Page.Protect>
  );
}
