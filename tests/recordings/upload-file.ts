import { z } from 'zod';
import { type DemoAccount, type Reply, signIn } from '../intake/sign-in.ts';
import type { Strapi } from '../portal/start-strapi.ts';

const fileSchema = z.looseObject({ id: z.number(), url: z.string(), mime: z.string(), ext: z.string() });
export type LibraryFile = z.infer<typeof fileSchema>;

interface Upload {
  readonly name: string;
  readonly content: Buffer;
  /** What the browser claims. */
  readonly type: string;
}

/** As the media library of the admin does. @param path  of its ways to upload */
export async function uploadFile(
  strapi: Strapi,
  account: DemoAccount,
  { name, content, type }: Upload,
  path = '/upload',
): Promise<Reply> {
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(content)], { type }), name);
  form.append('fileInfo', JSON.stringify({ name, caption: null, alternativeText: null, folder: null }));
  const response = await fetch(`${strapi.url}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await signIn(strapi, account)}` },
    body: form,
  });
  const text = await response.text();
  return { status: response.status, text, body: JSON.parse(text) };
}

/** What came of an upload: one file, in a list or alone. */
export function readFile({ body }: Reply): LibraryFile {
  return z.union([z.array(fileSchema).nonempty(), fileSchema.transform((file) => [file] as const)]).parse(body)[0];
}
