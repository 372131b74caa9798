import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { recordTypes } from '@portal/content/schema';
import { describe, expect, it } from 'vitest';
import { listGeneratedFiles } from '../../cms/scripts/generated-files.ts';

const cms = fileURLToPath(new URL('../../cms', import.meta.url));
const files = listGeneratedFiles();

describe('the content types of Strapi', () => {
  it.each(files)('$path is what the contract gives (npm run cms:types writes it)', ({ path, content }) => {
    const file = join(cms, path);
    expect(existsSync(file), `${path} is missing`).toBe(true);
    const present = readFileSync(file, 'utf8');
    // The formatter may lay JSON out otherwise.
    if (path.endsWith('.json')) expect(JSON.parse(present)).toEqual(JSON.parse(content));
    else expect(present).toBe(content);
  });

  it('has no kind and no component that the contract does not know', () => {
    const own = ['assignment', 'figures', 'intake', 'publishing', 'report'];
    expect(readdirSync(join(cms, 'src/api')).sort()).toEqual([...Object.keys(recordTypes), ...own].sort());
    const components = files.filter(({ path }) => path.startsWith('src/components/'));
    expect(readdirSync(join(cms, 'src/components/content'))).toHaveLength(components.length);
  });
});
