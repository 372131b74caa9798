import type { RequestDetail } from '@portal/content/schema/desk.ts';
import { useEffect } from 'react';
import { useDesk } from '../desk/desk-context';
import { findActiveKey } from '../keys/desk-keys';
import type { Draft } from './draft-box';

/** Puts every change of a draft into the box that stays over the lock; an empty one, as after sending, goes from it. */
export function useKeptDraft(request: RequestDetail, { author, text, organisation }: Draft): void {
  const { desk, drafts } = useDesk();
  const { commune, locator } = request;
  useEffect(() => {
    const key = findActiveKey(desk, commune);
    if (!key) return;
    // Longer than an envelope holds: it cannot be sent either, and the form says so then.
    drafts
      .keep({ commune, locator }, key, { author, text, organisation })
      .catch(() => drafts.drop({ commune, locator }));
  }, [desk, drafts, commune, locator, author, text, organisation]);
}
