import { type Team, teamSchema } from '@portal/content/schema/team.ts';
import { isFetchError, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useAnswer } from '../reports/use-answer';
import { type TeamWords, toRefusalKey } from './words';

/** The team, and a way to change it that says what became of it and reads it again. */
export function useTeam({ say }: TeamWords) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { answer, load } = useAnswer('/team', teamSchema);
  const [isBusy, setIsBusy] = useState(false);

  const change = async (path: string, body: unknown = {}): Promise<unknown> => {
    setIsBusy(true);
    try {
      const { data } = await post(`/team${path}`, body);
      toggleNotification({ type: 'success', message: say('done') });
      void load();
      return data;
    } catch (error) {
      const code = isFetchError(error) ? error.message : 'other';
      toggleNotification({ type: 'danger', message: say(toRefusalKey(code)) });
      return undefined;
    } finally {
      setIsBusy(false);
    }
  };
  return { answer, change, isBusy };
}
export type Change = ReturnType<typeof useTeam>['change'];
export type { Team };
