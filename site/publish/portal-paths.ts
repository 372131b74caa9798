import { join } from 'node:path';

export interface PortalPaths {
  /** The published content the pages are built from. */
  readonly snapshot: string;
  /** A symbolic link to the site that is online. */
  readonly live: string;
  /** The content as it was last pulled, with the names Strapi gives its documents. */
  readonly pulled: string;
  readonly releases: string;
  readonly lock: string;
  /** Pages of drafts, for those who hold a token. */
  readonly previews: string;
  /** Recordings as they came from Strapi, so that a build does not fetch them all again. */
  readonly recordings: string;
  readonly pictures: string;
  readonly documents: string;
  /** What the pages with a form are compiled with: the desks' public keys, and how long requests are kept. */
  readonly deskKeys: string;
  /** What may be told of the offices' work. */
  readonly figures: string;
  /** The key of each desk as first seen. Without a backup the next build believes Strapi anew. */
  readonly deskKeyPins: string;
  /** When each published record last changed. Without a backup the next build dates all of them anew. */
  readonly changes: string;
  /** Pictures for where a page is shared, drawn once, with the fonts they are drawn with. */
  readonly sharingPictures: string;
}

/** Where the portal keeps what it makes; of this only the pins and the changes are worth a backup. */
export function toPortalPaths(folder: string): PortalPaths {
  return {
    snapshot: join(folder, 'snapshot.json'),
    live: join(folder, 'live'),
    pulled: join(folder, 'pulled.json'),
    releases: join(folder, 'releases'),
    lock: join(folder, 'build.lock'),
    previews: join(folder, 'previews'),
    recordings: join(folder, 'recordings'),
    pictures: join(folder, 'pictures'),
    documents: join(folder, 'documents'),
    deskKeys: join(folder, 'desk-keys.json'),
    figures: join(folder, 'figures.json'),
    deskKeyPins: join(folder, 'desk-keys'),
    changes: join(folder, 'changes.json'),
    sharingPictures: join(folder, 'sharing-pictures'),
  };
}
