import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { type BundleFault, type BundleReport, bundleLines } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { zipSync } from 'fflate';
import type { Context } from 'koa';
import { z } from 'zod';
import { type ChangedRecord, type Comparison, compareBundle } from './bundle/compare-bundle';
import { type Bundle, type BundleProblem, readBundle } from './bundle/read-bundle';
import { readContent } from './bundle/read-bundle-of-cms';
import { writeDrafts } from './bundle/restore-bundle';
import { listBundleFiles } from './bundle/write-bundle';
import { shorten } from './format-comparison';
import { readZip } from './read-zip';

/** What one answer may hold; a larger library leaves by `npm run content:export`. */
const largestZip = 256 * 1024 * 1024;
/** The body parser's own limit (config/middlewares.ts). */
const largestUpload = 32 * 1024 * 1024;
const filesSchema = z.object({ file: z.object({ filepath: z.string() }) });
const markSchema = z.object({ mark: z.string() });

/** `GET /exchange/bundle`: everything editorial as one zip. Without dates: the same content is the same bytes. */
export async function exportBundle(strapi: Core.Strapi, ctx: Context): Promise<Buffer> {
  const content = await readContent(strapi);
  const bytes = content.media.files.reduce((sum, file) => sum + file.bytes, 0);
  if (bytes > largestZip) throw refuse('too-large');
  const files: Record<string, Uint8Array> = {};
  for await (const [path, own] of listBundleFiles(content)) files[path] = own;
  ctx.set('Content-Type', 'application/zip');
  ctx.attachment('portail-contenus.zip');
  return Buffer.from(zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) }));
}

/** `POST /exchange/bundle/check`, one zip named `file`: what it would change. */
export async function checkBundle(strapi: Core.Strapi, ctx: Context): Promise<BundleReport> {
  const bundle = await readUploaded(ctx);
  return toReport(compareBundle(bundle, await readContent(strapi)), false);
}

/** `POST /exchange/bundle/write`: the same zip, and the mark of what was shown. */
export async function writeBundle(strapi: Core.Strapi, ctx: Context): Promise<BundleReport> {
  const mark = markSchema.safeParse(ctx.request.body).data?.mark;
  const bundle = await readUploaded(ctx);
  const content = await readContent(strapi);
  const report = toReport(compareBundle(bundle, content), true);
  // A colleague has saved in between: what would be written is not what was read.
  if (report.mark !== mark) throw refuse('changed-since');
  const refused: BundleProblem[] = [];
  // As a script does: who has read a translation is what the file says, not who brings it.
  await strapi.requestContext.run(undefined as never, async () => {
    refused.push(...(await writeDrafts(strapi, bundle, content)).refused);
  });
  return { ...report, refused: refused.slice(0, bundleLines), counts: { ...report.counts, refused: refused.length } };
}

async function readUploaded(ctx: Context): Promise<Bundle> {
  const parsed = filesSchema.safeParse(ctx.request.files);
  if (!parsed.success) throw refuse('no-file');
  const { filepath } = parsed.data.file;
  if ((await stat(filepath)).size > largestUpload) throw refuse('too-large');
  const files = readZip(await readFile(filepath));
  if (typeof files === 'string') throw refuse(files);
  return readBundle(files);
}

function refuse(problem: BundleFault): Error {
  return new errors.ValidationError(problem, { problem });
}

function toReport(comparison: Comparison, written: boolean): BundleReport {
  const { added, changed, unchanged, kept, refused, doubtful } = comparison;
  const told = [added, changed].map((records) => records.map(tellRecord));
  return {
    added: (told[0] ?? []).slice(0, bundleLines),
    changed: (told[1] ?? []).slice(0, bundleLines),
    refused: refused.slice(0, bundleLines),
    doubtful: doubtful.slice(0, bundleLines),
    counts: {
      added: added.length,
      changed: changed.length,
      unchanged,
      kept,
      refused: refused.length,
      doubtful: doubtful.length,
    },
    mark: createHash('sha256')
      .update(JSON.stringify([added, changed]))
      .digest('hex'),
    written,
  };
}

function tellRecord({ record, changes, documentId }: ChangedRecord): BundleReport['added'][number] {
  return {
    kind: record.kind,
    name: record.name,
    changes:
      documentId === undefined
        ? []
        : changes.map(({ field, before, after }) => ({ field, before: shorten(before), after: shorten(after) })),
  };
}
