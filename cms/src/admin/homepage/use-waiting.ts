import { type Waiting, waitingSchema } from '@portal/content/schema/waiting.ts';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

type Answer =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly waiting: Waiting };

/** The widgets are mounted together and show parts of one answer: they ask once. */
let asked: { readonly at: number; readonly answer: Promise<Waiting> } | undefined;
const togetherMs = 2000;

export function useWaiting(): Answer {
  const { get } = useFetchClient();
  const [answer, setAnswer] = useState<Answer>({ state: 'loading' });

  useEffect(() => {
    let isMounted = true;
    if (!asked || Date.now() - asked.at > togetherMs) {
      const fetched = get('/homepage/waiting').then(({ data }) => waitingSchema.parse(data));
      asked = { at: Date.now(), answer: fetched };
    }
    asked.answer.then(
      (waiting) => isMounted && setAnswer({ state: 'ready', waiting }),
      () => isMounted && setAnswer({ state: 'failed' }),
    );
    return () => {
      isMounted = false;
    };
  }, [get]);

  return answer;
}
