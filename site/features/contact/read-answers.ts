const fields = ['commune', 'theme', 'profile', 'answerBy', 'name', 'contact', 'message'] as const;

/** The answers of the form, in the shape that `requestSchema` checks; in the browser and on the site's server. */
export function readAnswers(read: (name: string) => string | undefined, language: string): Record<string, unknown> {
  return {
    ...Object.fromEntries(fields.map((field) => [field, read(field) ?? ''])),
    language,
    consent: read('consent') !== undefined,
  };
}
