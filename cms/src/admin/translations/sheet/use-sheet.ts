import { type TranslationSheet, translationSheetSchema } from '@portal/content/schema/translation-desk.ts';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { readConflict, readTextProblems } from '../read-problem';
import { useTranslationWords } from '../words';

type Fault = 'source-changed' | 'target-changed' | 'texts' | 'not-saved';
type Problems = NonNullable<ReturnType<typeof readTextProblems>>;

const toTexts = ({ parts, search }: TranslationSheet) =>
  Object.fromEntries([...parts.flatMap(({ units }) => units), ...search].map(({ path, target }) => [path, target]));

/** What is being written, and what became of saving it: the form stays filled whatever happens. */
export function useSheet(opened: TranslationSheet) {
  const { put, post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { say } = useTranslationWords();
  const [sheet, setSheet] = useState(opened);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() => toTexts(opened));
  const [isSaving, setIsSaving] = useState(false);
  const [fault, setFault] = useState<Fault>();
  const [problems, setProblems] = useState<Problems>([]);

  const saved = toTexts(sheet);
  const changes = Object.fromEntries(Object.entries(texts).filter(([path, text]) => text !== saved[path]));
  const isChanged = Object.keys(changes).length > 0;
  const { kind, documentId, locale, version } = sheet;
  const path = `/translations/records/${kind}/${documentId}`;

  const run = async (work: () => Promise<{ data: unknown }>): Promise<boolean> => {
    setIsSaving(true);
    setFault(undefined);
    setProblems([]);
    try {
      const answer = translationSheetSchema.parse((await work()).data);
      setSheet(answer);
      setTexts(toTexts(answer));
      toggleNotification({ type: 'success', message: say('saved') });
      return true;
    } catch (error) {
      const found = readTextProblems(error);
      setProblems(found ?? []);
      setFault(readConflict(error) ?? (found ? 'texts' : 'not-saved'));
      return false;
    } finally {
      setIsSaving(false);
    }
  };

  return {
    sheet,
    texts,
    isChanged,
    isSaving,
    fault,
    problems,
    write: (unit: string, text: string) => setTexts((before) => ({ ...before, [unit]: text })),
    save: () => {
      const sourceDigests = Object.fromEntries(sheet.parts.map(({ part, sourceDigest }) => [part, sourceDigest]));
      return run(() => put(path, { locale, version, sourceDigests, texts: changes }));
    },
    review: (part: string) => run(() => post(`${path}/review`, { locale, part, version })),
  };
}
