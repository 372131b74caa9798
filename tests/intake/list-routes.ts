import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';

const routesSchema = z.array(z.object({ methods: z.array(z.string()), path: z.string() }));
export type Route = z.infer<typeof routesSchema>[number];

const script = fileURLToPath(new URL('list-routes.cjs', import.meta.url));
const cms = fileURLToPath(new URL('../../cms', import.meta.url));

/**
 * Every route of the CMS, from Strapi itself: a new one cannot be forgotten here. Not synchronous: a test that stands
 * still for ten seconds does not notice that the server has closed its idle connections, and calls into one of them.
 */
export async function listRoutes(env: NodeJS.ProcessEnv): Promise<Route[]> {
  const result = await promisify(execFile)(process.execPath, [script], { cwd: cms, env, maxBuffer: 10_000_000 });
  const line = result.stdout.split('\n').find((text) => text.startsWith('ROUTES '));
  if (line === undefined)
    throw new Error(`The routes could not be listed:\n${result.stdout.slice(-1000)}${result.stderr.slice(-1000)}`);
  return routesSchema.parse(JSON.parse(line.slice('ROUTES '.length)));
}
