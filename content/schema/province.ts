import { choice, integer, line } from './field.ts';
import { defineRecord, type Infer } from './record.ts';

/** The region and its provinces and prefectures. */
export const province = defineRecord({
  kind: 'province',
  plural: 'provinces',
  shared: {
    level: choice('Administrative level', ['region', 'prefecture', 'province']),
    hcpCode: line('Code of the census office (HCP)', 20),
    mapId: line('Id of its shape on the base map', 20).optional(),
    population2024: integer('Inhabitants, census of 2024').optional(),
    households2024: integer('Households, census of 2024').optional(),
    communes: integer('Number of communes').optional(),
    population2014: integer('Inhabitants, census of 2014').optional(),
    foreignResidents2014: integer('Foreign residents, census of 2014').optional(),
  },
  text: {
    name: line('Name', 80),
  },
});
export type Province = Infer<typeof province>;
