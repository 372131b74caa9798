import { type VerifiedKind, verifiedKinds } from '@portal/content/schema/waiting.ts';
import type { PanelComponent, PanelComponentProps } from '@strapi/content-manager/strapi-admin';
import { Button } from '@strapi/design-system';
import { useAuth, useForm } from '@strapi/strapi/admin';
import { looksAfterPages } from './looks-after-pages';
import { useVerify } from './use-verify';
import { Nothing } from './WidgetFrame';
import { useHomepageWords } from './words';

/** Beside the form of a record that says when it was last checked, for those who answer for it: no translator does. */
export const VerifiedPanel: PanelComponent = ({ model, document, documentId }: PanelComponentProps) => {
  const { say } = useHomepageWords();
  const permissions = useAuth('VerifiedPanel', (state) => state.permissions);
  const kind = verifiedKinds.find((known) => model === `api::${known}.${known}`);
  if (!kind || !document || !documentId) return null;
  if (!permissions.some(({ action }) => action === looksAfterPages.action)) return null;
  const verifiedOn = typeof document['verifiedOn'] === 'string' ? document['verifiedOn'] : undefined;
  return {
    title: say('verify.panel'),
    content: <Verified kind={kind} documentId={documentId} verifiedOn={verifiedOn} />,
  };
};

interface VerifiedProps {
  readonly kind: VerifiedKind;
  readonly documentId: string;
  readonly verifiedOn: string | undefined;
}

function Verified({ kind, documentId, verifiedOn }: VerifiedProps) {
  const { say, sayDay, direction } = useHomepageWords();
  const isModified = useForm('VerifiedPanel', ({ modified }) => modified);
  const { isSaving, verify } = useVerify(kind, documentId);
  const reload = async () => {
    // The form holds the former day, and a save would write it back.
    if (await verify()) window.location.reload();
  };
  return (
    <div dir={direction} data-verified-panel style={{ display: 'grid', gap: '1.2rem', inlineSize: '100%' }}>
      <p>{verifiedOn ? say('verify.since', { day: sayDay(verifiedOn) }) : say('verify.never')}</p>
      <Button variant="secondary" fullWidth onClick={reload} loading={isSaving} disabled={isModified}>
        {say('verify.stillRight')}
      </Button>
      <Nothing>{say(isModified ? 'verify.saveFirst' : 'verify.explained')}</Nothing>
    </div>
  );
}
