import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type PublishedFigures, publishedFiguresSchema } from '@portal/content/schema';

const file = resolve(process.env['PORTAL_FIGURES'] ?? '.portal/figures.json');

/** What the publisher found before the build. Without the file, as after `npm run snapshot:seed`, nothing is published yet. */
export const figures: PublishedFigures = existsSync(file)
  ? publishedFiguresSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  : { demo: false, quarters: [], years: [] };
