import messages from './messages.json';

export interface Conflict {
  /** Nothing when it was a script, or an account that is gone. */
  readonly name: string | null;
  readonly isSelf: boolean;
  /** When the other version was saved. */
  readonly at: Date;
}

const intl = { fr: 'fr', ar: 'ar-MA', en: 'en-GB' } as const;

/** One sentence in the language somebody has chosen for the admin: who saved, when, and that nothing is lost. */
export function describeConflict({ name, isSelf, at }: Conflict, preferredLanguage: unknown): string {
  const language = preferredLanguage === 'ar' || preferredLanguage === 'en' ? preferredLanguage : 'fr';
  const words = messages[language];
  const when = new Intl.DateTimeFormat(intl[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Africa/Casablanca',
  }).format(at);
  return (isSelf ? words.self : words.other).replace('{name}', name ?? words.somebody).replace('{when}', when);
}
