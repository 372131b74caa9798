import type { Event, Locale } from '@portal/content/schema';
import type { APIRoute } from 'astro';
import { answerCalendar } from '../../../features/events/answer-calendar';
import { hasCalendarDay } from '../../../features/events/to-calendar';
import { listRecordPaths } from '../../../layout/locale-paths';
import { pickRequired } from '../../../snapshot/pick-text';
import { snapshot } from '../../../snapshot/read-snapshot';

export const getStaticPaths = () => listRecordPaths('slug', snapshot.event.filter(hasCalendarDay));

export const GET: APIRoute<{ record: Event }, { lang: Locale }> = ({ params: { lang }, props: { record }, site }) =>
  answerCalendar([record], lang, site, pickRequired(record.texts, lang, 'title').value);
