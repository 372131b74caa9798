import { choice, decimal, integer, line, lines, paragraph, reference, structured } from './field.ts';
import { positionSchema } from './place.ts';
import { defineRecord, type Infer } from './record.ts';
import { searchWordsDescription, sources } from './shared-groups.ts';

/** A municipality that runs a BAOM; its slug is the `communeCode` of everything that belongs to it. */
export const commune = defineRecord({
  kind: 'commune',
  plural: 'communes',
  shared: {
    province: reference('Province or prefecture', 'province'),
    hcpCode: line('Code of the census office (HCP)', 20),
    settlement: choice('Urban or rural in the census of 2024', ['urban', 'rural']),
    population2014: integer('Inhabitants, census of 2014'),
    population2024: integer('Inhabitants, census of 2024'),
    households2024: integer('Households, census of 2024'),
    foreignResidents2024: integer('Foreign residents, census of 2024'),
    areaKm2: decimal('Area in square kilometres'),
    position: structured('Point of the town, or centre of the territory', positionSchema, 'position'),
    wikidata: line('Wikidata id', 20).optional(),
    osmRelation: integer('OpenStreetMap relation').optional(),
    sources: sources(),
  },
  text: {
    name: line('Name of the commune', 80),
    summary: paragraph('What the commune is, in sourced sentences', 800).optional(),
    heritage: lines('Heritage and economy, one sourced sentence a line').optional(),
    plans: lines('Plans of the commune (PCD, PAC), one a line').optional(),
    searchWords: lines(searchWordsDescription).optional(),
  },
  parts: {
    heading: ['name', 'summary'],
    heritage: ['heritage'],
    plans: ['plans'],
  },
});
export type Commune = Infer<typeof commune>;
