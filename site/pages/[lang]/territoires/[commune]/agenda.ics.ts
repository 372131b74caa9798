import type { Commune, Locale } from '@portal/content/schema';
import type { APIRoute } from 'astro';
import { answerCalendar } from '../../../../features/events/answer-calendar';
import { belongsTo } from '../../../../features/events/list-events';
import { createTranslate } from '../../../../i18n/translate';
import { listRecordPaths } from '../../../../layout/locale-paths';
import { pickRequired } from '../../../../snapshot/pick-text';
import { snapshot } from '../../../../snapshot/read-snapshot';

export const getStaticPaths = () => listRecordPaths('commune', snapshot.commune);

export const GET: APIRoute<{ record: Commune }, { lang: Locale }> = ({ params: { lang }, props: { record }, site }) => {
  const events = snapshot.event.filter((event) => belongsTo(record.slug, event));
  const commune = pickRequired(record.texts, lang, 'name').value;
  return answerCalendar(events, lang, site, createTranslate(lang)('events.calendarNameCommune', { commune }));
};
