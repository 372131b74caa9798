import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** Who may import whom; docs/architecture.md says why. Arrows point towards content/schema. */
const files = listFiles('site').concat(listFiles('content'), listFiles('cms/src'), listFiles('cms/config'));
const imports = files.flatMap((file) => findImports(file).map((target) => ({ file, target })));

function listFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return listFiles(path);
    return /\.(ts|tsx|astro)$/.test(name) ? [path] : [];
  });
}

/** Targets as paths of this repository, or as package names. */
function findImports(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target = '']) =>
    target.startsWith('.') ? relative('.', resolve(dirname(file), target)) : target,
  );
}

function findForbidden(from: RegExp, to: RegExp): string[] {
  return imports
    .filter(({ file, target }) => from.test(file) && to.test(target))
    .map(({ file, target }) => `${file} → ${target}`);
}

test('the contract imports nothing of the other rooms', () => {
  expect(findForbidden(/^content\/schema/, /^(site|cms|content\/(seed|strings))/)).toEqual([]);
});

test('sealing stands alone: the same files run in browsers, in the server and in the admin', () => {
  expect(findForbidden(/^content\/sealing\/(?!.*\.test\.ts$)/, /^(?!content\/sealing\/|hpke$|zod\/mini$)/)).toEqual([]);
});

test('opening hours stay small enough for a page: types of the contract, and no zod', () => {
  expect(
    findForbidden(/^content\/opening-hours\/(?!.*\.test)/, /^(?!content\/opening-hours|content\/schema\/weekdays)/),
  ).toEqual(
    ['find-doubt', 'find-opening', 'plan-day'].map(
      (file) => `content/opening-hours/${file}.ts → content/schema/hours.ts`,
    ),
  );
  const typed = files.filter((file) => /^content\/opening-hours\/[^.]+\.ts$/.test(file));
  const valued = typed.filter((file) => /import \{[^}]*\} from '\.\.\/schema\/hours/.test(readFileSync(file, 'utf8')));
  expect(valued).toEqual([]);
});

test('open data is made from the content alone, so that the publisher can make it and a test can read it', () => {
  expect(findForbidden(/^site\/open-data/, /^site\/(?!open-data|i18n|snapshot\/pick-text)|^cms/)).toEqual([]);
});

test('nothing imports pages', () => {
  expect(findForbidden(/./, /^site\/pages/)).toEqual([]);
});

test('words of the interface know nothing of features, and plain components know no domain', () => {
  expect(findForbidden(/^site\/(ui|i18n|styles)/, /^site\/(features|layout|snapshot|pages)/)).toEqual([]);
});

test('only cms-client knows what Strapi sends', () => {
  expect(findForbidden(/^site\/(?!cms-client|preview|publish|launch)/, /^site\/cms-client/)).toEqual([]);
});

test('what runs on the server never reaches the pages, and pages never reach the server', () => {
  expect(findForbidden(/^site\/(pages|features|ui|layout|snapshot)/, /^site\/(server|preview|publish|launch)/)).toEqual(
    [],
  );
});

test('the CMS reaches the contract and the seed by their package, never the site', () => {
  expect(findForbidden(/^cms/, /^(site|content)\//)).toEqual([]);
});

test('every style is direction-free: no physical property', () => {
  const physical =
    /(?:margin|padding|border)-(?:left|right)|text-align:\s*(?:left|right)|float:\s*(?:left|right)|(?:^|[\s;{])(?:left|right):|border-(?:top|bottom)-(?:left|right)-radius/;
  const styled = [...listFiles('site'), ...readdirSync('site/styles').map((name) => join('site/styles', name))];
  const wrong = styled.filter((file) => {
    const text = readFileSync(file, 'utf8');
    const styles = file.endsWith('.css') ? text : (text.match(/<style[^>]*>[\s\S]*?<\/style>/g) ?? []).join('\n');
    return physical.test(styles);
  });
  expect(wrong).toEqual([]);
});
