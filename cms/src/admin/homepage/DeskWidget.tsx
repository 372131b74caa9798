import type { Waiting } from '@portal/content/schema/waiting.ts';
import { Link } from 'react-router-dom';
import { Entries, Nothing, WidgetFrame } from './WidgetFrame';
import { useHomepageWords } from './words';

/** Counts only: what people wrote is read at the desk, behind its key. */
export function DeskWidget() {
  const { say } = useHomepageWords();
  return (
    <WidgetFrame name="desk">
      {(waiting) => {
        const lines = listLines(waiting);
        if (lines.length === 0) return <Nothing>{say('desk.nothing')}</Nothing>;
        return (
          <Entries>
            {lines.map(({ id, count, to }) => (
              <li key={id}>
                <Link to={to}>{say(`desk.${id}`, { count })}</Link>
              </li>
            ))}
          </Entries>
        );
      }}
    </WidgetFrame>
  );
}

function listLines({ requests, reports, deadLinks }: Waiting) {
  return [
    { id: 'unopened', count: requests?.unopened ?? 0, to: '/reception' },
    { id: 'unanswered', count: requests?.unanswered ?? 0, to: '/reception' },
    { id: 'reports', count: reports, to: '/reports' },
    { id: 'links', count: deadLinks, to: '/links' },
  ].filter(({ count }) => count > 0);
}
