import type { Waiting, WaitingEvent } from '@portal/content/schema/waiting.ts';
import { Link } from 'react-router-dom';
import { toEditView } from './VerifyWidget';
import { Entries, Nothing, WidgetFrame } from './WidgetFrame';
import { useHomepageWords } from './words';

export function EventsWidget() {
  return <WidgetFrame name="events">{(waiting) => <EventLists {...waiting} />}</WidgetFrame>;
}

function EventLists({ events: { days, coming, unsettled }, communes }: Waiting) {
  const { say } = useHomepageWords();
  return (
    <>
      {coming.length === 0 ? <Nothing>{say('events.nothing', { days })}</Nothing> : null}
      <EventList events={coming} communes={communes} />
      {unsettled.length > 0 ? (
        <>
          <h3>{say('events.unsettled')}</h3>
          <EventList events={unsettled} communes={communes} />
        </>
      ) : null}
    </>
  );
}

function EventList({ events, communes }: { events: readonly WaitingEvent[]; communes: Waiting['communes'] }) {
  const { say, sayDay, sayMonth } = useHomepageWords();
  if (events.length === 0) return null;
  const sayDate = ({ startsOn, precision }: WaitingEvent) => {
    if (precision === 'year') return startsOn.slice(0, 4);
    return precision === 'month' ? sayMonth(startsOn) : sayDay(startsOn);
  };
  return (
    <Entries>
      {events.map((event) => (
        <li key={event.documentId} data-event={event.documentId}>
          <span>
            <Link to={toEditView('event', event.documentId)}>
              <bdi>{event.title}</bdi>
            </Link>
            <small>
              {[sayDate(event), communes[event.commune], say(`events.status.${event.status}`)]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </span>
        </li>
      ))}
    </Entries>
  );
}
