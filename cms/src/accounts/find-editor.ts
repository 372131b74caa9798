import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** The languages of the admin's pages. */
export const editorLanguages = ['fr', 'ar', 'en'] as const;
export type EditorLanguage = (typeof editorLanguages)[number];

const languageSchema = z.enum(editorLanguages);

/**
 * The language in which the person at the admin reads messages: that of their profile, else their browser's.
 * French for programs and for whoever asks for a language that the admin does not have.
 */
export function findEditorLanguage(strapi: Core.Strapi): EditorLanguage {
  const context = strapi.requestContext.get();
  const asked: unknown[] = [context?.state?.['user']?.preferedLanguage, context?.acceptsLanguages(...editorLanguages)];
  return asked.map((language) => languageSchema.safeParse(language).data).find((found) => found !== undefined) ?? 'fr';
}

/** False for the seed and other programs, which have no request. */
export function isEditorAtWork(strapi: Core.Strapi): boolean {
  return strapi.requestContext.get() !== undefined;
}
