import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { type BundleFault, type BundleReport, bundleLines } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { zipSync } from 'fflate';
import type { Context } from 'koa';
import { z } from 'zod';
import { type EditorLanguage, findEditorLanguage } from '../accounts/find-editor';
import { type ChangedRecord, type Comparison, compareBundle } from './bundle/compare-bundle';
import { type Bundle, type BundleProblem, readBundle } from './bundle/read-bundle';
import { readContent } from './bundle/read-bundle-of-cms';
import { writeDrafts } from './bundle/restore-bundle';
import { listBundleFiles } from './bundle/write-bundle';
import { sayProblem, shorten } from './format-comparison';
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
  return toReport(compareBundle(bundle, await readContent(strapi)), findEditorLanguage(strapi));
}

/** `POST /exchange/bundle/write`: the same zip, and the mark of what was shown. */
export async function writeBundle(strapi: Core.Strapi, ctx: Context): Promise<BundleReport> {
  const mark = markSchema.safeParse(ctx.request.body).data?.mark;
  const bundle = await readUploaded(ctx);
  const content = await readContent(strapi);
  const language = findEditorLanguage(strapi);
  const report = toReport(compareBundle(bundle, content), language);
  // A colleague has saved in between: what would be written is not what was read.
  if (report.mark !== mark) throw refuse('changed-since');
  const { refused } = await writeDrafts(strapi, bundle, content);
  const counts = { ...report.counts, refused: refused.length };
  return { ...report, refused: tellProblems(refused, language), counts, written: true };
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

function toReport(comparison: Comparison, language: EditorLanguage): BundleReport {
  const { added, changed, unchanged, kept, refused, doubtful } = comparison;
  const told = [added, changed].map((records) => records.map(tellRecord));
  return {
    added: (told[0] ?? []).slice(0, bundleLines),
    changed: (told[1] ?? []).slice(0, bundleLines),
    refused: tellProblems(refused, language),
    doubtful: tellProblems(doubtful, language),
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
    written: false,
  };
}

function tellProblems(problems: readonly BundleProblem[], language: EditorLanguage): BundleReport['refused'] {
  const told = problems.slice(0, bundleLines);
  return told.map((problem) => ({
    file: problem.file,
    field: problem.field,
    message: sayProblem(problem, language),
  }));
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
