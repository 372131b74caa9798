import { Page } from '@strapi/strapi/admin';
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { FiguresPage } from './figures/FiguresPage';
import { DeskFrame } from './gate/DeskFrame';
import { Gate } from './gate/Gate';
import { OtherDoor } from './gate/OtherDoor';
import { HoldersPage } from './holders/HoldersPage';
import { JournalPage } from './journal/JournalPage';
import { Screen } from './pieces/layout';
import { PrintPage } from './register/PrintPage';
import { VisitPage } from './register/VisitPage';
import { RequestList } from './requests/RequestList';
import { RequestSheet } from './requests/RequestSheet';
import { useWords } from './words';

/** With the spreadsheets, which few days need. */
const RegisterPage = lazy(async () => ({ default: (await import('./register/RegisterPage')).RegisterPage }));

export function ReceptionPage() {
  const { say, direction, language } = useWords();
  return (
    <Page.Protect permissions={[{ action: 'admin::reception.read', subject: null }]}>
      <Page.Title>{say('title')}</Page.Title>
      <div dir={direction} lang={language} data-reception>
        <Screen>
          <Gate>
            <DeskFrame>
              <Suspense fallback={<p role="status">{say('loading')}</p>}>
                <Routes>
                  <Route index element={<RequestList />} />
                  <Route path="visit" element={<VisitPage />} />
                  <Route path="print" element={<PrintPage />} />
                  <Route path="register" element={<RegisterPage />} />
                  <Route path="figures" element={<FiguresPage />} />
                  <Route path="holders" element={<HoldersPage />} />
                  <Route path="journal" element={<JournalPage />} />
                  <Route path="desk/:commune" element={<OtherDoor />} />
                  <Route path=":locator" element={<RequestSheet />} />
                  <Route path="*" element={<Navigate to="." replace />} />
                </Routes>
              </Suspense>
            </DeskFrame>
          </Gate>
        </Screen>
      </div>
    </Page.Protect>
  );
}
