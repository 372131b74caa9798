import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const routesSchema = z.array(z.object({ methods: z.array(z.string()), path: z.string() }));
export type Route = z.infer<typeof routesSchema>[number];

const script = fileURLToPath(new URL('list-routes.cjs', import.meta.url));
const cms = fileURLToPath(new URL('../../cms', import.meta.url));

/** Every route of the CMS, from Strapi itself: a new one cannot be forgotten here. */
export function listRoutes(env: NodeJS.ProcessEnv): Route[] {
  const result = spawnSync(process.execPath, [script], { cwd: cms, env, encoding: 'utf8', maxBuffer: 10_000_000 });
  const line = result.stdout.split('\n').find((text) => text.startsWith('ROUTES '));
  if (line === undefined)
    throw new Error(`The routes could not be listed:\n${result.stdout.slice(-1000)}${result.stderr.slice(-1000)}`);
  return routesSchema.parse(JSON.parse(line.slice('ROUTES '.length)));
}
