import { type Locale, relayDesk } from '@portal/content/schema';
import { findRecord } from '../../snapshot/find-record.ts';
import { pickRequired } from '../../snapshot/pick-text.ts';
import { isOpenDesk } from '../../snapshot/read-desk-keys.ts';
import { snapshot } from '../../snapshot/read-snapshot.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

const byOrder = <Item extends { order: number }>(items: readonly Item[]) =>
  [...items].sort((a, b) => a.order - b.order);

/** The offices, those whose desk is open apart from those that can only be reached another way. */
export function listOffices(locale: Locale): { readonly open: Choice[]; readonly closed: Choice[] } {
  const offices = snapshot.office.map(({ commune }) => ({
    value: commune,
    label: pickRequired(findRecord('commune', commune).texts, locale, 'name').value,
  }));
  return {
    open: offices.filter(({ value }) => isOpenDesk(value)),
    closed: offices.filter(({ value }) => !isOpenDesk(value)),
  };
}

export const isRelayOpen = isOpenDesk(relayDesk);

export function listThemes(locale: Locale): Choice[] {
  return byOrder(snapshot.theme).map(({ slug, texts }) => ({
    value: slug,
    label: pickRequired(texts, locale, 'name').value,
  }));
}

export function listProfiles(locale: Locale): Choice[] {
  return byOrder(snapshot.profile).map(({ slug, texts }) => ({
    value: slug,
    label: pickRequired(texts, locale, 'firstPerson').value,
  }));
}
