import {
  isLocale,
  type Kind,
  type Locale,
  localeFacts,
  recordTypes,
  sourceLocale,
  toStrapiName,
} from '@portal/content/schema';
import type { EditorLanguage } from '../accounts/find-editor';
import { findEditor, nameField } from '../edit-views/name-field';
import { explainSentence } from '../validation/explain-issue';
import { say } from '../validation/say';
import { locate } from '../validation/to-fault';

interface Told {
  readonly kind: Kind;
  /** As the contract names it: `texts.fr.steps.2.text`. */
  readonly field: string;
  /** English, to whoever writes seed files. */
  readonly message: string;
}

interface Explained {
  readonly locale: Locale;
  readonly label: string;
  readonly sentence: string;
}

/** What stands in the way of a publication, in the words of the form that mends it. */
export function explainProblem({ kind, field, message }: Told, language: EditorLanguage): Explained {
  const steps = field.split('.');
  const inText = steps[0] === 'texts' && isLocale(steps[1] ?? '');
  const locale = inText ? (steps[1] as Locale) : sourceLocale;
  const path = (inText ? steps.slice(2) : steps).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const { key: said, values } = explainSentence(message, String(path.at(-1)));
  // A build cannot tell an empty box from a link to a record that is not online; the field can.
  const isLink = findEditor(kind, toStrapiName(String(path[0])))?.kind === 'reference';
  const key = said === 'emptyOrOffline' && !isLink ? 'required' : said;
  const { shared, text } = recordTypes[kind];
  const fault = locate({ ...shared, ...text }, path, say(language, key, values), language);
  const label = nameField(kind, fault.path, language);
  return {
    locale,
    label:
      locale === sourceLocale
        ? label
        : say(language, 'fieldInLanguage', { field: label, language: localeFacts[locale].endonym }),
    sentence: fault.message,
  };
}
