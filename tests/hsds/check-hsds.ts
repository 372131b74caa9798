import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locales } from '@portal/content/schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { z } from 'zod';
import { projectFolder } from '../../site/launch/project-folder.ts';
import { hsdsLists, toHsdsPage } from '../../site/open-data/hsds/shapes.ts';

/**
 * `npm run hsds:check -- <folder of schemas> [folder of a site]`: holds every HSDS file of the site that is online
 * against the official, un-compiled schemas (https://github.com/openreferral/specification, folder `schema`). They are
 * not part of this repository: their licence is another one.
 */
const schemaNames = {
  services: 'service',
  organizations: 'organization',
  service_at_locations: 'service_at_location',
  taxonomies: 'taxonomy',
  taxonomy_terms: 'taxonomy_term',
} as const;

const [schemas, site = join(projectFolder, '.portal', 'live')] = process.argv.slice(2);
if (!schemas || !existsSync(join(schemas, 'service.json'))) {
  console.error('Name the folder with the schemas of HSDS: npm run hsds:check -- ../specification/schema');
  process.exit(2);
}

const base = 'https://schemas.invalid/';
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
// A format of the standard's own, for the tabular form.
ajv.addFormat('csv', true);
for (const name of readdirSync(schemas).filter((file) => file.endsWith('.json') && file !== 'openapi.json'))
  ajv.addSchema({ ...readJson(z.record(z.string(), z.unknown()), join(schemas, name)), $id: base + name });

const problems: string[] = [];
let files = 0;
let records = 0;
for (const locale of locales) {
  for (const list of hsdsLists) {
    const validate = ajv.getSchema(`${base}${schemaNames[list]}.json`);
    if (!validate) throw new Error(`The folder of schemas has no ${schemaNames[list]}.json.`);
    const check = (value: unknown, where: string) => {
      records += 1;
      if (!validate(value)) problems.push(`${where}: ${ajv.errorsText(validate.errors)}`);
    };
    const folder = join(site, 'hsds', locale);
    const page = readJson(toHsdsPage(z.unknown()), join(folder, `${list}.json`));
    files += 1;
    for (const [at, item] of page.contents.entries()) check(item, `${locale}/${list}.json #${at}`);
    for (const name of readdirSync(join(folder, list)).filter((file) => file.endsWith('.json'))) {
      files += 1;
      check(readJson(z.unknown(), join(folder, list, name)), `${locale}/${list}/${name}`);
    }
  }
}
console.log(`${files} files, ${records} records held against the schemas: ${records - problems.length} valid.`);
for (const problem of problems.slice(0, 20)) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;

function readJson<Shape extends z.ZodType>(shape: Shape, file: string): z.infer<Shape> {
  return shape.parse(JSON.parse(readFileSync(file, 'utf8')));
}
