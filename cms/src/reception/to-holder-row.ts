import type { AddHolder } from '@portal/content/schema';
import type { DeskSession } from './desk-session';

/** An officer's passphrase is always the signed-in officer's own, whatever name came with it. */
export function toHolderRow(
  { user }: Pick<DeskSession, 'user'>,
  keyId: string,
  { kind, label, wrap }: Pick<AddHolder, 'kind' | 'label' | 'wrap'>,
) {
  const isOwn = kind === 'officer';
  return {
    key_id: keyId,
    kind,
    label: isOwn ? user.email.slice(0, 120) : label,
    user_id: isOwn ? user.id : null,
    wrap: JSON.stringify(wrap),
    proved_on: null,
  };
}
