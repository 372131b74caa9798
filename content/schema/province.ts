import { choice, integer, line, lines, paragraph } from './field.ts';
import { defineRecord, type Infer } from './record.ts';
import { sources } from './shared-groups.ts';

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
    sources: sources().optional(),
  },
  text: {
    name: line('Name', 80),
    summary: paragraph('What the region is, in sourced sentences', 800).optional(),
    plans: lines('Plans that guide the territory (PDR, PCD, PAC), one sourced sentence a line').optional(),
  },
  parts: {
    heading: ['name', 'summary'],
    plans: ['plans'],
  },
});
export type Province = Infer<typeof province>;
