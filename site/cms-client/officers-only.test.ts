import { expect, it } from 'vitest';
import { entry, serveEntries } from '../../tests/portal/serve-entries.ts';
import { fetchSnapshot } from './fetch-content.ts';

const resource = (id: string, fields: Record<string, unknown>) =>
  entry(id, 'fr', { slug: id, type: 'guide', title: id, summary: id, sources: [], ...fields });

it('never takes what only officers read, even from a CMS that sends it unasked', async () => {
  const resources = [
    resource('open', { officersOnly: false }),
    resource('unsaid', { officersOnly: null }),
    resource('secret', { officersOnly: true }),
  ];
  const cms = await serveEntries({ resources: { fr: resources } });
  try {
    const connection = { url: cms.url, token: cms.token, timeoutMs: 2000 };
    const snapshot = await fetchSnapshot({ connection, today: '2026-11-28', floors: {} });
    expect(snapshot.resource.map(({ slug }) => slug)).toEqual(['open', 'unsaid']);
    expect(JSON.stringify(snapshot)).not.toContain('secret');
    const asked = cms.seen.filter((url) => url.startsWith('/api/resources')).map(decodeURIComponent);
    expect(asked.length).toBeGreaterThan(0);
    for (const url of asked) expect(url).toContain('filters[$or][0][officersOnly][$null]=true');
  } finally {
    cms.close();
  }
});
