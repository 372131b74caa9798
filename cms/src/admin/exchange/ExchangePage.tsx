import { Page } from '@strapi/strapi/admin';
import { Quiet, Screen, Title } from '../reception/pieces/layout';
import { ExportPanel } from './bundle/ExportPanel';
import { RestorePanel } from './bundle/RestorePanel';
import { ServicesPanel } from './services/ServicesPanel';
import { useExchangeWords } from './words';

export function ExchangePage() {
  const { say, direction, language } = useExchangeWords();
  return (
    <Page.Protect permissions={[{ action: 'admin::exchange.use', subject: null }]}>
      <Page.Title>{say('title')}</Page.Title>
      <div dir={direction} lang={language} data-exchange-page>
        <Screen>
          <header>
            <Title>{say('title')}</Title>
            <Quiet>{say('subtitle')}</Quiet>
          </header>
          <ServicesPanel />
          <ExportPanel />
          <RestorePanel />
        </Screen>
      </div>
    </Page.Protect>
  );
}
