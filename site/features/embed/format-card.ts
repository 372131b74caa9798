import { findAge, toDayNumber } from '@portal/content/opening-hours';
import { findToday, type Locale, localeFacts, type Office, weekdays } from '@portal/content/schema';
import { formatDay, formatPhone } from '../../i18n/format.ts';
import { toUrl } from '../../i18n/localized-url.ts';
import { createTranslate } from '../../i18n/translate.ts';
import { type Picked, pickRequired, toLangAttributes } from '../../snapshot/pick-text.ts';
import { snapshot } from '../../snapshot/read-snapshot.ts';
import { describeDay } from '../events/describe-date.ts';
import { belongsTo, listUpcoming } from '../events/list-events.ts';
import { listHolidays } from '../hours/list-holidays.ts';
import { listOpeningWords } from '../hours/list-opening-words.ts';
import { toLiveHours } from '../hours/to-live-hours.ts';
import { cardFiles } from './card-files.ts';
import { type Markup, markup, raw } from './markup.ts';

const shownEvents = 2;

/**
 * An office as a page of its own that stands in a frame of another site: no form, no font, nothing of the portal's
 * styles, so that it weighs a few kilobytes there. An Astro page would bring the style sheet of the whole site.
 */
export function formatCard(office: Office, locale: Locale): string {
  const t = createTranslate(locale);
  const name = pickRequired(office.texts, locale, 'name');
  const page = toUrl(locale, `bureaux/${office.slug}/`);
  const events = listUpcoming(snapshot.event, findToday()).filter(
    ({ event }) => belongsTo(office.commune, event) && event.status !== 'cancelled',
  );
  return String(markup`<!doctype html>
<html lang="${locale}" dir="${localeFacts[locale].direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name.value}</title>
<meta name="robots" content="noindex">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/${cardFiles.style}">
</head>
<body>
<main>
<header><img src="/icon.svg" alt="" width="40" height="40"><div><h1 ${attributes(name)}>${name.value}</h1>
<p class="quiet">${t('site.region')}</p></div></header>
${formatOpening(office, locale)}
<h2>${t('offices.hours')}</h2>
${formatWeek(office, locale)}
<h2>${t('offices.phone')}</h2>
<p>${office.phone ? markup`<a href="tel:${office.phone}"><bdi dir="ltr">${formatPhone(office.phone)}</bdi></a>` : t('offices.unknown')}</p>
<h2>${t('events.upcoming')}</h2>
${
  events.length === 0
    ? markup`<p class="quiet">${t('events.none')}</p>`
    : markup`<ul>${events.slice(0, shownEvents).map(({ event, day }) => {
        const title = pickRequired(event.texts, locale, 'title');
        return markup`<li>${link(toUrl(locale, `evenements/${event.slug}/`), title)} <time datetime="${day}">${describeDay(event, day, locale)}</time> <span class="quiet">${t(`events.status.${event.status}`)}</span></li>`;
      })}</ul>`
}
<p class="more"><a href="${page}" target="_blank" rel="noopener">${t('embed.more')}</a></p>
</main>
${
  office.hours
    ? markup`<script type="application/json" data-openings>${data({ builtOn: findToday(), holidays: listHolidays(locale), words: listOpeningWords(locale) })}</script>
<script type="module" src="/${cardFiles.script}"></script>`
    : ''
}
</body>
</html>
`);
}

/** What stays true however old the page is; the script writes open or closed over it, as on the office's own page. */
function formatOpening({ hours, phone }: Office, locale: Locale): Markup {
  const t = createTranslate(locale);
  if (!hours) return markup`<p class="opening">${t('hours.now.unknown')}</p>`;
  const isOld = !hours.confirmedOn || findAge(hours, toDayNumber(findToday()));
  const old = t(phone ? 'hours.now.toConfirm' : 'hours.now.toConfirmWrite');
  const lasting = isOld ? old : t('hours.confirmedOn', { date: formatDay(locale, hours.confirmedOn ?? '') });
  return markup`<p class="opening" data-opening="${JSON.stringify(toLiveHours(hours, findToday()))}" ${phone ? 'data-opening-call' : ''}>
<span data-opening-text>${lasting}</span> <span data-opening-why hidden></span></p>`;
}

function formatWeek({ hours }: Office, locale: Locale): Markup {
  const t = createTranslate(locale);
  if (!hours) return markup`<p class="quiet">${t('offices.unknown')}</p>`;
  const rows = weekdays.map((day) => {
    const intervals = hours.week[day];
    const text = intervals?.map(({ opens, closes }) => markup`<bdi dir="ltr">${opens}–${closes}</bdi> `);
    const missing = intervals ? t('offices.hoursClosed') : t('offices.hoursUnknown');
    return markup`<tr><th scope="row">${t(`weekdays.${day}`)}</th><td>${text && text.length > 0 ? text : missing}</td></tr>`;
  });
  return markup`<table><tbody>${rows}</tbody></table>`;
}

function link(url: string, text: Picked<string>): Markup {
  return markup`<a href="${url}" target="_blank" rel="noopener" ${attributes(text)}>${text.value}</a>`;
}

function attributes(text: Picked<string>): Markup {
  const { lang, dir } = toLangAttributes(text);
  return lang ? markup`lang="${lang}" dir="${dir ?? 'auto'}"` : raw('');
}

/** JSON inside a script block ends at no `<`. */
function data(value: unknown): Markup {
  return raw(JSON.stringify(value).replaceAll('<', '\\u003c'));
}
