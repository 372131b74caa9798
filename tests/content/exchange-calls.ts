const rows = { locale: 'fr', rows: [{ line: 2, value: { name: 'X' } }] };

/** The doors of the exchange: they meet the drafts of every commune and language. */
export const exchangeCalls: readonly (readonly [method: string, path: string, body?: object])[] = [
  ['GET', '/exchange/bundle'],
  ['POST', '/exchange/bundle/check'],
  ['POST', '/exchange/bundle/write'],
  ['POST', '/exchange/services/check', rows],
  ['POST', '/exchange/services/write', rows],
];
