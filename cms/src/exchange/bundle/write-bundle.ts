import { Document } from 'yaml';
import type { CmsContent } from './read-bundle-of-cms';
import { nameFile } from './record-block';

const explanation = `Contenus du portail des BAOM, exportés de Strapi.

published/   ce qui est en ligne : un fichier YAML par fiche, les langues côte à côte (la forme de content/seed)
drafts/      ce qui est en cours d'écriture, là où il diffère de ce qui est en ligne
media/       les fichiers de la médiathèque ; media.yaml les nomme

Deux exports du même contenu sont identiques à l'octet près.
`;

/** The files of a bundle, one after the other, so that no more than one media file is held. No date: the same content is the same bytes. */
export async function* listBundleFiles({ records, media }: CmsContent): AsyncGenerator<readonly [string, Uint8Array]> {
  const encoder = new TextEncoder();
  yield ['LISEZ-MOI.txt', encoder.encode(explanation)];
  for (const { kind, name, published, draft } of records) {
    if (published) yield [nameFile('published', kind, name), encoder.encode(formatYaml(published))];
    if (draft) yield [nameFile('drafts', kind, name), encoder.encode(formatYaml(draft))];
  }
  const entries = media.files.map(({ entry }) => entry);
  yield ['media.yaml', encoder.encode(formatYaml({ files: entries }))];
  for (const file of media.files) yield [file.path, await file.read()];
}

/** Without aliases: a value that stands twice is written twice, to be changed in one place alone. */
function formatYaml(value: unknown): string {
  return new Document(value, { aliasDuplicateObjects: false }).toString({ lineWidth: 110 });
}
