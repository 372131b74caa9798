import { type ServiceReport, type ServiceRow, serviceReportsSchema } from '@portal/content/schema/service-import.ts';
import { useFetchClient } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import { divideDuplicates, divideRows } from './divide-rows';

export interface Progress {
  readonly step: 'check' | 'write';
  readonly done: number;
  readonly total: number;
}

/** Sends a file in parts, one after the other. What an interruption leaves is taken up by sending the file again. */
export function useImport() {
  const { post } = useFetchClient();
  const [progress, setProgress] = useState<Progress>();
  const [reports, setReports] = useState<readonly ServiceReport[]>();
  const [hasFailed, setHasFailed] = useState(false);
  const isStopped = useRef(false);

  const run = async (step: Progress['step'], locale: string, rows: readonly ServiceRow[]): Promise<boolean> => {
    isStopped.current = false;
    setHasFailed(false);
    const { unique, duplicates } = divideDuplicates(rows);
    const found: ServiceReport[] = [...duplicates];
    setProgress({ step, done: 0, total: unique.length });
    let isWhole = true;
    try {
      for (const part of divideRows(unique)) {
        if (isStopped.current) {
          isWhole = false;
          break;
        }
        const { data } = await post(`/exchange/services/${step}`, { locale, rows: part });
        found.push(...serviceReportsSchema.parse(data).reports);
        setProgress({ step, done: found.length - duplicates.length, total: unique.length });
      }
    } catch {
      isWhole = false;
      setHasFailed(true);
    }
    setReports(found.toSorted((a, b) => a.line - b.line));
    setProgress(undefined);
    return isWhole;
  };
  const stop = () => {
    isStopped.current = true;
  };
  const forget = () => setReports(undefined);
  return { run, stop, forget, progress, reports, hasFailed };
}
