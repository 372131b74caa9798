import { cleanText, requestLimits } from '@portal/content/schema/request.ts';

/**
 * What the visitor adds. The code has no place in it: whoever reads over the officer's shoulder could open the thread.
 */
export function checkMessage(typed: string, code: string): { readonly text: string } | { readonly error: string } {
  const text = cleanText(typed);
  if (text === '') return { error: 'required' };
  if (text.length > requestLimits.message) return { error: 'too-large' };
  const letters = text.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  return letters.includes(code) ? { error: 'holds-code' } : { text };
}
