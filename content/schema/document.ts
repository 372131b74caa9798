import { z } from 'zod';

/**
 * What offices hand to each other, each with the ending of its file name. Not the formats of old Word and Excel, which
 * may hold macros that nobody sees from outside.
 */
export const documentTypes = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
} as const;
export type DocumentType = keyof typeof documentTypes;

const megabyte = 1024 * 1024;
/** On a telephone in Nihit more would never arrive. */
export const documentLimit = 20 * megabyte;

export function isDocumentType(mime: unknown): mime is DocumentType {
  return typeof mime === 'string' && Object.hasOwn(documentTypes, mime);
}

/** A file to download, in the language of the block it stands in. */
export const documentSchema = z.strictObject({
  /** At the CMS while content is read; `/media/<hash>.pdf` once the publisher has fetched it. */
  url: z.string().min(1),
  mime: z.enum(Object.keys(documentTypes) as [DocumentType, ...DocumentType[]], {
    error: ({ input }) =>
      `is ${String(input)}: upload a PDF, or a document of Word, Excel (.docx, .xlsx) or LibreOffice`,
  }),
  bytes: z
    .int()
    .min(1, 'is 0, the file is empty: upload it again')
    .max(
      documentLimit,
      `is more than ${documentLimit} (${documentLimit / megabyte} MB): save it with smaller pictures, or in parts`,
    ),
});
export type Document = z.infer<typeof documentSchema>;
