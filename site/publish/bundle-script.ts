import { build } from 'vite';
import { PublishError } from './publish-error.ts';

/** A script whose address must hold no hash, so that Astro cannot build it: one classic file, for older phones too. */
export async function bundleScript(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'portal', fileName: 'script' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const [chunk, ...more] = output && 'output' in output ? output.output : [];
  if (!chunk || more.length > 0) throw new PublishError(`${entry} could not be bundled into one file.`);
  return chunk.code;
}
