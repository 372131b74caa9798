/** The answers of the form, in the shape that `requestSchema` checks. */
export function readForm(form: FormData, idempotencyKey: string): Record<string, unknown> {
  const text = (name: string) => String(form.get(name) ?? '');
  return {
    idempotencyKey,
    commune: text('commune'),
    theme: text('theme'),
    profile: text('profile'),
    language: text('language'),
    channel: text('channel'),
    name: text('name'),
    contact: text('contact'),
    message: text('message'),
    consent: form.get('consent') !== null,
  };
}
