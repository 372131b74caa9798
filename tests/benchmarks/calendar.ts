import { type Event, recordTypes } from '@portal/content/schema';
import ICAL from 'ical.js';
import { ICalCalendar } from 'ical-generator';
import { toCalendar } from '../../site/features/events/to-calendar.ts';

/**
 * `npm run bench:calendar`: a thousand events of one commune as one feed, beside the library alone with the same titles
 * and hours, and read again by another library.
 */
const count = 1000;
const events: Event[] = Array.from({ length: count }, (_, index) =>
  recordTypes.event.schema.parse({
    slug: `atelier-${index}`,
    changedAt: '2026-11-28T10:00:00.000Z',
    type: 'workshop',
    startsOn: '2027-05-03',
    startTime: '10:00',
    endTime: '12:00',
    precision: 'day',
    status: 'confirmed',
    sources: [],
    texts: {
      fr: { title: `Atelier ${index}`, summary: 'Ouvert à tous, sans inscription.', place: 'Maison des jeunes' },
    },
  }),
);

function writePlainly(): string {
  const calendar = new ICalCalendar({ name: 'Événements' });
  for (const { slug, texts } of events) {
    const [start, end] = [new Date('2027-05-03T10:00:00Z'), new Date('2027-05-03T12:00:00Z')];
    calendar.createEvent({ id: slug, start, end, summary: texts.fr.title, description: texts.fr.summary });
  }
  return calendar.toString();
}

const writeOurs = () =>
  toCalendar({ events, locale: 'fr', origin: 'https://portail.example', name: 'Événements', unsure: 'à confirmer' });

/** The middle of eleven, in milliseconds; what is first warms up. */
function measure(write: () => unknown): number {
  const times = Array.from({ length: 11 }, () => {
    const start = performance.now();
    write();
    return performance.now() - start;
  });
  return times.toSorted((a, b) => a - b)[5] ?? 0;
}

const [plain, ours] = [measure(writePlainly), measure(writeOurs)];
const text = writeOurs();
const read = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').length;
console.log(
  `${count} events: ours ${ours.toFixed(0)} ms, the library alone ${plain.toFixed(0)} ms, ratio ${(ours / plain).toFixed(2)}`,
);
console.log(`${Math.round(text.length / count)} bytes an event; ical.js reads ${read} of ${count}`);
