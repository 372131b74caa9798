import { type FormerCheck, type VerifiedKind, verifyAnswerSchema } from '@portal/content/schema/waiting.ts';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useHomepageWords } from './words';

/** "Still right", and taking it back. */
export function useVerify(kind: VerifiedKind, documentId: string) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { say } = useHomepageWords();
  const [former, setFormer] = useState<FormerCheck>();
  const [isSaving, setIsSaving] = useState(false);

  const run = async (work: () => Promise<FormerCheck | undefined>): Promise<boolean> => {
    setIsSaving(true);
    try {
      setFormer(await work());
      return true;
    } catch {
      toggleNotification({ type: 'danger', message: say('verify.notSaved') });
      return false;
    } finally {
      setIsSaving(false);
    }
  };

  return {
    isSaving,
    isVerified: former !== undefined,
    verify: () =>
      run(async () => {
        const { data } = await post('/homepage/verified', { kind, documentId });
        return verifyAnswerSchema.parse(data).former;
      }),
    undo: () =>
      run(async () => {
        await post('/homepage/verified/undo', { kind, documentId, former });
        return undefined;
      }),
  };
}
