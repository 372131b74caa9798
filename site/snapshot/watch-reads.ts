import type { Kind, Snapshot } from '@portal/content/schema';

type Named = Snapshot[Kind][number];

/** The same content, whose lists, records and texts tell when they are read; the names are those of `Readings`. */
export function watchReads(snapshot: Snapshot, note: (read: string) => void): Snapshot {
  const watched = Object.fromEntries(
    Object.entries(snapshot).map(([kind, records]) => [kind, watchList(kind, records, note)]),
  );
  return watched as unknown as Snapshot;
}

function watchList(kind: string, records: readonly Named[], note: (read: string) => void): readonly Named[] {
  const watched = records.map((record) => watchRecord(`${kind}/${record.slug}`, record, note));
  return new Proxy(watched, {
    get(list, property) {
      note(kind);
      const value: unknown = Reflect.get(list, property);
      // Its methods go through the list itself, not a thousand times through here.
      return typeof value === 'function' ? value.bind(list) : value;
    },
  });
}

function watchRecord<One extends Named>(name: string, record: One, note: (read: string) => void): One {
  const texts: One['texts'] = watchFields(`${name}#texts.`, record.texts, note);
  return watchFields<One>(`${name}#`, { ...record, texts }, note, new Set(['slug', 'texts']));
}

/** @param silent  fields whose reading says nothing: the name holds them, or they tell for themselves */
function watchFields<Fields extends object>(
  prefix: string,
  fields: Fields,
  note: (read: string) => void,
  silent: ReadonlySet<string> = new Set(),
): Fields {
  const names = new Map<string | symbol, string>();
  const tell = (field: string | symbol) => {
    if (typeof field === 'symbol' || silent.has(field)) return;
    const name = names.get(field) ?? prefix + field;
    names.set(field, name);
    note(name);
  };
  return new Proxy(fields, {
    get(target, field) {
      tell(field);
      return Reflect.get(target, field);
    },
    has(target, field) {
      tell(field);
      return Reflect.has(target, field);
    },
    ownKeys(target) {
      tell('*');
      return Reflect.ownKeys(target);
    },
  });
}
