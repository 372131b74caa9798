import type { Locale } from '@portal/content/schema';
import type { APIRoute } from 'astro';
import { toManifest } from '../../features/offline/to-manifest';
import { listLocalePaths } from '../../layout/locale-paths';

export const getStaticPaths = listLocalePaths;

export const GET: APIRoute<Record<string, unknown>, { lang: Locale }> = ({ params }) =>
  new Response(JSON.stringify(toManifest(params.lang)));
