/** What anybody may take: also a script on somebody else's page. Nothing else of the site is opened so. */
export function isOpenData(path: string): boolean {
  return /^\/(?:hsds|data)\//.test(path);
}

/** No answer of these addresses depends on who asks, so that any origin may read it. */
export function toOpenDataHeaders(path: string): Readonly<Record<string, string>> {
  return {
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    // sirv does not know the type; without it a telephone shows text instead of offering to keep the contact.
    ...(path.endsWith('.vcf') && { 'Content-Type': 'text/vcard; charset=utf-8' }),
  };
}
