import { readFile, stat } from 'node:fs/promises';
import type { ImportReport } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { readCsv } from './csv';
import type { ReadFile } from './exchanged-unit';
import { importUnits } from './import-units';
import { FileError, readBytes } from './read-bytes';
import { readXliff } from './xliff';

const sizeLimit = 8 * 1024 * 1024;
const filesSchema = z.object({ file: z.object({ filepath: z.string() }) });

/** `POST /translations/import`, one file named `file`. */
export async function receiveFile(strapi: Core.Strapi, ctx: Context): Promise<ImportReport> {
  try {
    return await importUnits(strapi, ctx, await readUploaded(ctx.request.files));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new errors.ValidationError(error.problem, { problem: error.problem, line: error.line });
  }
}

async function readUploaded(files: unknown): Promise<ReadFile> {
  const parsed = filesSchema.safeParse(files);
  if (!parsed.success) throw new FileError('no-file');
  const { filepath } = parsed.data.file;
  if ((await stat(filepath)).size > sizeLimit) throw new FileError('too-large');
  return parseFile(await readFile(filepath));
}

/** By what it holds, whatever its name is. */
export async function parseFile(bytes: Uint8Array): Promise<ReadFile> {
  const text = readBytes(bytes).replace(/^\ufeff/, '');
  if (text.trim() === '') throw new FileError('empty');
  if (text.startsWith('%PDF') || text.startsWith('PK')) throw new FileError('other-kind');
  const file = text.trimStart().startsWith('<') ? await readXliff(text) : readCsv(text);
  if (file.units.length === 0) throw new FileError('empty');
  return file;
}
