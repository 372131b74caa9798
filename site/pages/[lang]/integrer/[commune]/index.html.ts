import type { Locale, Office } from '@portal/content/schema';
import type { APIRoute } from 'astro';
import { formatCard } from '../../../../features/embed/format-card';
import { listRecordPaths } from '../../../../layout/locale-paths';
import { snapshot } from '../../../../snapshot/read-snapshot';

export const getStaticPaths = () => listRecordPaths('commune', snapshot.office);

export const GET: APIRoute<{ record: Office }, { lang: Locale; commune: string }> = ({ params, props }) =>
  new Response(formatCard(props.record, params.lang));
