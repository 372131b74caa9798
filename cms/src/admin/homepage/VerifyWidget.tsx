import type { Unverified, Waiting } from '@portal/content/schema/waiting.ts';
import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useVerify } from './use-verify';
import { Entries, Nothing, WidgetFrame } from './WidgetFrame';
import { useHomepageWords } from './words';

const firstItems = 5;

/** What nobody has checked for so long. One click says that it is still right. */
export function VerifyWidget() {
  return <WidgetFrame name="verify">{(waiting) => <UnverifiedList {...waiting} />}</WidgetFrame>;
}

function UnverifiedList({ unverified: { months, total, items }, communes }: Waiting) {
  const { say } = useHomepageWords();
  const [isLong, setIsLong] = useState(false);
  if (total === 0) return <Nothing>{say('verify.nothing', { months })}</Nothing>;
  const shown = isLong ? items : items.slice(0, firstItems);
  return (
    <>
      <p>{say('verify.total', { total, months })}</p>
      <Entries>
        {shown.map((item) => (
          <UnverifiedEntry key={`${item.kind}/${item.documentId}`} item={item} commune={communes[item.commune]} />
        ))}
      </Entries>
      {items.length > firstItems ? (
        <Button variant="tertiary" onClick={() => setIsLong(!isLong)} aria-expanded={isLong}>
          {isLong ? say('verify.fewer') : say('verify.more', { count: items.length - firstItems })}
        </Button>
      ) : null}
    </>
  );
}

function UnverifiedEntry({ item, commune }: { item: Unverified; commune: string | undefined }) {
  const { say, sayDay } = useHomepageWords();
  const { isSaving, isVerified, verify, undo } = useVerify(item.kind, item.documentId);
  const { kind, documentId, title, verifiedOn } = item;
  const since = verifiedOn === null ? say('verify.never') : say('verify.since', { day: sayDay(verifiedOn) });
  const facts = [say(`kind.${kind}`), commune, isVerified ? say('verify.done') : since].filter(Boolean);
  return (
    <li data-unverified={documentId}>
      <span>
        <Link to={toEditView(kind, documentId)}>
          <bdi>{title}</bdi>
        </Link>
        <small role="status">{facts.join(' · ')}</small>
      </span>
      {isVerified ? (
        <Button variant="tertiary" onClick={undo} loading={isSaving}>
          {say('verify.undo')}
        </Button>
      ) : (
        <Button variant="secondary" onClick={verify} loading={isSaving} aria-label={say('verify.action', { title })}>
          {say('verify.stillRight')}
        </Button>
      )}
    </li>
  );
}

export function toEditView(kind: string, documentId: string): string {
  return `/content-manager/collection-types/api::${kind}.${kind}/${documentId}?plugins[i18n][locale]=fr`;
}
