import { type NetworkRefusal, networkRefusalSchema } from '@portal/content/schema';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';

export type Failure = NetworkRefusal | 'offline';
/** `unknown`: no answer came back, and it may be stored all the same. */
export type Outcome = 'sent' | 'refused' | 'unknown';

/** Sends something once, and tells why it was not taken; what was written stays in its form. */
export function useSending() {
  const { post, put, del } = useFetchClient();
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  const send = async (method: 'post' | 'put' | 'del', path: string, body: object = {}): Promise<Outcome> => {
    setIsBusy(true);
    setFailure(undefined);
    try {
      const options = { validateStatus: (status: number) => status === 422 || status === 409 };
      const { data } = await (method === 'del'
        ? del(path, options)
        : method === 'put'
          ? put(path, body, options)
          : post(path, body, options));
      const refusal = networkRefusalSchema.safeParse(data);
      if (refusal.success) setFailure(refusal.data);
      return refusal.success ? 'refused' : 'sent';
    } catch {
      setFailure('offline');
      return 'unknown';
    } finally {
      setIsBusy(false);
    }
  };

  return { isBusy, failure, send };
}
