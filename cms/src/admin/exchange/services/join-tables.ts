type Row = Readonly<Record<string, string>>;
type Tables = ReadonlyMap<string, readonly Row[]>;

/** The tables of HSDS that hold services and what belongs to them; some write the name of one without its `s`. */
export const tableName =
  /(?:^|\/)(services|organizations|locations|service_at_locations?|addresses|phones|schedules|languages|accessibility|service_areas|cost_options|required_documents|attributes|taxonomy_terms)\.csv$/;

/** What a service, its place and the location of that place own, each by an id of the owner in its table. */
const ofService = ['phones', 'schedules', 'languages', 'service_areas', 'cost_options', 'required_documents'];
const ofPlace = ['phones', 'schedules'];
const ofLocation = ['addresses', 'phones', 'schedules', 'languages', 'accessibility'];
const numbers = new Set(['amount', 'latitude', 'longitude']);

/** The tabular form of HSDS as the objects of its JSON form, so that both are read by the same rules. */
export function joinTables(tables: Tables): Record<string, unknown>[] {
  const rows = (name: string) => tables.get(name) ?? [];
  const groups = new Map<string, ReadonlyMap<string, readonly Row[]>>();
  const listOf = (name: string, key: string, id: string) => {
    const group = groups.get(`${name} ${key}`) ?? Map.groupBy(rows(name), (row) => row[key] ?? '');
    groups.set(`${name} ${key}`, group);
    return id === '' ? [] : (group.get(id) ?? []);
  };
  const find = (name: string, id: string | undefined) => listOf(name, 'id', id ?? '')[0];
  const own = (names: readonly string[], key: string, id: string) =>
    Object.fromEntries(
      names.map((name) => [name, listOf(name, key, id).map(toObject)]).filter(([, list]) => list?.length),
    );
  const places = [...rows('service_at_location'), ...rows('service_at_locations')];
  const placesOf = Map.groupBy(places, (row) => row['service_id'] ?? '');
  return rows('services').map((service) => {
    const id = service['id'] ?? '';
    const attributes = listOf('attributes', 'link_id', id).map((row) => ({
      taxonomy_term: toObject(find('taxonomy_terms', row['taxonomy_term_id']) ?? {}),
    }));
    return {
      ...toObject(service),
      organization: toObject(find('organizations', service['organization_id']) ?? {}),
      ...own(ofService, 'service_id', id),
      ...(attributes.length > 0 && { attributes }),
      service_at_locations: (placesOf.get(id) ?? []).map((place) => ({
        ...toObject(place),
        location: {
          ...toObject(find('locations', place['location_id']) ?? {}),
          ...own(ofLocation, 'location_id', place['location_id'] ?? ''),
        },
        ...own(ofPlace, 'service_at_location_id', place['id'] ?? ''),
      })),
    };
  });
}

/** An empty cell is a field that the object does not have. */
function toObject(row: Row): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([, cell]) => cell !== '')
      .map(([name, cell]) => [name, numbers.has(name) && Number.isFinite(Number(cell)) ? Number(cell) : cell]),
  );
}
