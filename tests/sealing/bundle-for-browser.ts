import { build } from 'vite';

/** One minified module, as Astro's own build would send it. */
export async function bundleForBrowser(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, target: 'es2022', lib: { entry, formats: ['es'], fileName: 'bundle' } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error(`${entry}: vite gave no bundle.`);
  const [chunk, ...more] = output.output;
  if (more.length > 0) throw new Error(`${entry}: one file expected, received ${more.length + 1}.`);
  return chunk.code;
}
