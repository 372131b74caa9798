import { z } from 'zod';

/** What a build of a preview leaves out of the site, and where it will be read. */
const previewBuildSchema = z.object({
  /** Path under which the site's server shows it: `/apercu/<token>`. */
  base: z.string(),
  /** The page files that are built. */
  routes: z.array(z.object({ pattern: z.string(), entrypoint: z.string() })),
  /** Where Astro looks for other page files, and finds none. */
  emptySource: z.string(),
  cache: z.string(),
});
export type PreviewBuild = z.infer<typeof previewBuildSchema>;

/** From `PORTAL_PREVIEW`, which only a build of a preview has; astro.config.mjs follows it. */
export function readPreviewBuild(env: NodeJS.ProcessEnv = process.env): PreviewBuild | undefined {
  const text = env['PORTAL_PREVIEW'];
  return text ? previewBuildSchema.parse(JSON.parse(text)) : undefined;
}
