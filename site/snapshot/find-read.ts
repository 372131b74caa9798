import type { Kind, Snapshot } from '@portal/content/schema';

/** What stands today where something was read, by its name (see `Readings`); undefined where nothing is. */
export function createFindRead(snapshot: Snapshot): (read: string) => unknown {
  const records = new Map<string, object>(
    Object.entries(snapshot).flatMap(([kind, list]) =>
      list.map((record) => [`${kind}/${record.slug}`, record] as const),
    ),
  );
  return (read) => {
    const [name = '', path] = read.split('#');
    if (path === undefined) return snapshot[name as Kind]?.map(({ slug }) => slug);
    if (name.endsWith('/*')) return snapshot[name.slice(0, -2) as Kind]?.map((record) => Reflect.get(record, path));
    const record = records.get(name);
    if (!record) return undefined;
    const isText = path.startsWith('texts.');
    const fields: object = isText ? (record as { texts: object }).texts : record;
    const field = isText ? path.slice('texts.'.length) : path;
    return field === '*' ? Object.keys(fields) : (fields as Record<string, unknown>)[field];
  };
}
