const reading = ['week', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].concat([
  'from',
  'to',
  'opens',
  'closes',
  'intervals',
  'reason',
  'latitude',
  'longitude',
  'state',
  'sourceDigest',
]);

/** PostgreSQL keeps the fields of a JSON value in an order of its own: one order, so that the same content is the same file. */
export function orderKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(orderKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
      .map(([key, item]) => [key, orderKeys(item)]),
  );
}

function rank(key: string): number {
  const place = reading.indexOf(key);
  return place < 0 ? reading.length : place;
}
