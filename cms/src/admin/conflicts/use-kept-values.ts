import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { followConflicts, hasConflict } from './watch-saves';

/** After this the form has settled, and what changes in it is typed. */
const settledMs = 5000;

/**
 * Keeps what was typed in the form over a refused save. Strapi fills the form with what it hopes to have saved and, at
 * the refusal, with what was there before; both happen after the answer has come, which is when this takes its copy.
 */
export function useKeptValues(key: string): void {
  const { values, modified, getValues, setValues } = useForm('KeptValues', (form) => form);
  const kept = useRef<{ readonly values: typeof values; readonly since: number }>();

  useEffect(
    () =>
      followConflicts(() => {
        kept.current = hasConflict(key) ? { values: getValues(), since: Date.now() } : undefined;
      }),
    [key, getValues],
  );

  useEffect(() => {
    const copy = kept.current;
    if (!copy || modified || Date.now() - copy.since > settledMs) return;
    if (JSON.stringify(values) !== JSON.stringify(copy.values)) setValues(copy.values);
  }, [values, modified, setValues]);
}
