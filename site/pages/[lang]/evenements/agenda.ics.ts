import type { Locale } from '@portal/content/schema';
import type { APIRoute } from 'astro';
import { answerCalendar } from '../../../features/events/answer-calendar';
import { createTranslate } from '../../../i18n/translate';
import { listLocalePaths } from '../../../layout/locale-paths';
import { snapshot } from '../../../snapshot/read-snapshot';

export const getStaticPaths = listLocalePaths;

export const GET: APIRoute<Record<string, unknown>, { lang: Locale }> = ({ params: { lang }, site }) =>
  answerCalendar(snapshot.event, lang, site, createTranslate(lang)('events.calendarName'));
