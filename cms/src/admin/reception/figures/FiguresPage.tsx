import { isLocale, localeFacts, locales } from '@portal/content/schema/locale.ts';
import { isNetworkDesk } from '@portal/content/schema/request.ts';
import { useDesk } from '../desk/desk-context';
import { DeskChoice, useChosenDesk } from '../pieces/DeskChoice';
import { Heading, Panel, Quiet, Title, Words } from '../pieces/layout';
import { useWords } from '../words';

/** What the office hands out about itself: the report of a year, and the code with which visitors say how it was. */
export function FiguresPage() {
  const { say } = useWords();
  const { commune, setCommune } = useChosenDesk();
  const isOffice = !isNetworkDesk(commune);
  return (
    <>
      <Title>{say('place.figures')}</Title>
      <DeskChoice commune={commune} onChange={setCommune} />
      {isOffice ? <OfficePapers commune={commune} /> : <Quiet>{say('figures.noOffice')}</Quiet>}
    </>
  );
}

function OfficePapers({ commune }: { commune: string }) {
  const { say, language } = useWords();
  const { desk } = useDesk();
  const start = `${desk.site}/${isLocale(language) ? language : 'fr'}`;
  return (
    <>
      <Panel>
        <Heading>{say('figures.reports')}</Heading>
        <Words>{say('figures.reportsWords')}</Words>
        <ul>
          {desk.reportYears.map((year) => (
            <li key={year}>
              <PageLink href={`${start}/chiffres/${commune}/${year}/`} words={say('figures.report', { year })} />
            </li>
          ))}
        </ul>
      </Panel>
      <Panel>
        <Heading>{say('figures.satisfaction')}</Heading>
        <Words>{say('figures.satisfactionWords')}</Words>
        <PageLink href={`${start}/bureaux/${commune}/kit/avis/`} words={say('figures.poster')} />
      </Panel>
      <Panel>
        <Heading>{say('figures.kit')}</Heading>
        <Words>{say('figures.kitWords')}</Words>
        <ul>
          {locales.map((locale) => (
            <li key={locale} lang={locale} dir={localeFacts[locale].direction}>
              <PageLink href={`${desk.site}/${locale}/bureaux/${commune}/kit/`} words={localeFacts[locale].endonym} />
            </li>
          ))}
        </ul>
      </Panel>
      <Quiet>{say('figures.small')}</Quiet>
    </>
  );
}

function PageLink({ href, words }: { href: string; words: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer" data-reception-paper>
      {words}
    </a>
  );
}
