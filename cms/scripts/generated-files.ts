import { type Kind, recordTypes } from '@portal/content/schema';
import { toComponents, toContentType } from './content-types.ts';

/** Every file that is written from the contract, path relative to `cms/`, with the text it must hold. */
export function listGeneratedFiles(): { path: string; content: string }[] {
  const kinds = Object.keys(recordTypes) as Kind[];
  const components = [...toComponents()].map(([name, component]) => ({
    path: `src/components/content/${name}.json`,
    content: toJson(component),
  }));
  return [...kinds.flatMap(listFilesOfKind), ...components];
}

function listFilesOfKind(kind: Kind): { path: string; content: string }[] {
  const uid = `api::${kind}.${kind}`;
  const folder = `src/api/${kind}`;
  return [
    { path: `${folder}/content-types/${kind}/schema.json`, content: toJson(toContentType(kind)) },
    { path: `${folder}/controllers/${kind}.ts`, content: toFactory('createCoreController', `'${uid}'`) },
    { path: `${folder}/services/${kind}.ts`, content: toFactory('createCoreService', `'${uid}'`) },
    // The site only reads: routes that write do not exist, so that no token can be given them by mistake.
    {
      path: `${folder}/routes/${kind}.ts`,
      content: toFactory('createCoreRouter', `'${uid}', { only: ['find', 'findOne'] }`),
    },
  ];
}

function toFactory(name: string, args: string): string {
  return `import { factories } from '@strapi/strapi';\n\nexport default factories.${name}(${args});\n`;
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
