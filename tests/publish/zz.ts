import { publishSite } from '../../site/publish/publish-site.ts';
import { explainFailure } from '../../site/launch/explain-failure.ts';
import { entry, serveEntries } from '../portal/serve-entries.ts';
import { createSmallProject } from './small-project.ts';
import { readdirSync, existsSync } from 'node:fs';
const p = createSmallProject(); 
const make = (n: number) => ({ themes: { fr: Array.from({ length: n }, (_, i) => entry(`t${i}`, 'fr', { slug: `t-${i}`, order: i, name: 'N', summary: `${i} ` + 'un résumé '.repeat(15) })) } });
for (const n of [1, 40]) {
const cms = await serveEntries(make(n));
try { console.log(await publishSite({ project: p.folder, folder: '/tmp/infra/small/p', connection: { url: cms.url, token: cms.token }, siteOrigin: 'http://x', floors: {}, report: () => 0 })); } catch (e) { console.log(explainFailure(e).slice(0, 600)); }
console.log(existsSync('/tmp/infra/small/p/releases') && readdirSync('/tmp/infra/small/p/releases'), existsSync('/tmp/infra/small/p/live/fr/index.html'), readdirSync('/tmp/infra/small/p'));
cms.close(); }
p.remove();
