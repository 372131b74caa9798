import type { Locale } from '@portal/content/schema';
import type { APIRoute } from 'astro';
import { toCsv } from '../../../features/figures/to-csv';
import { listLocalePaths } from '../../../layout/locale-paths';
import { figures } from '../../../snapshot/read-figures';

export const getStaticPaths = listLocalePaths;

export const GET: APIRoute = ({ params }) => new Response(toCsv(figures, params['lang'] as Locale));
