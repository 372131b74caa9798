import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

export interface Route {
  /** As Astro writes it: `/[lang]/guide/[slug]`. */
  readonly pattern: string;
  /** The file, from the root of the project. */
  readonly entrypoint: string;
}

export async function listRoutes(project: string): Promise<Route[]> {
  const names = await readdir(join(project, 'site', 'pages'), { recursive: true });
  return names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.astro'))
    .map((name) => ({
      pattern: `/${name.replace(/\.astro$/, '').replace(/(?:^|\/)index$/, '')}`,
      entrypoint: `./site/pages/${name}`,
    }));
}

/** The page file behind an address; of two that fit, the one that names more of it (`alphabet` before `[slug]`). */
export function findRoute(routes: readonly Route[], address: string): Route | undefined {
  const parts = split(address);
  const fitting = routes.filter(({ pattern }) => {
    const steps = split(pattern);
    return steps.length === parts.length && steps.every((step, at) => step.startsWith('[') || step === parts[at]);
  });
  return fitting.toSorted((a, b) => countOpen(a) - countOpen(b))[0];
}

function split(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}

function countOpen({ pattern }: Route): number {
  return split(pattern).filter((step) => step.startsWith('[')).length;
}
