import { type Locale, sourceLocale } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { editorLanguages } from '../accounts/find-editor';
import { nameField } from '../edit-views/name-field';
import { checkPublication } from '../validation/check-publication';
import type { PreviewClaims } from './preview-token';

/** What is still to be mended, as the preview's page names it. */
export interface NamedFault {
  readonly label: string;
  readonly message: string;
}

/** What the form would say on publishing this language, and the French one whose facts it shows. */
export async function listFaults(
  strapi: Core.Strapi,
  { kind, documentId, locale }: PreviewClaims,
  asked: Locale,
): Promise<NamedFault[]> {
  const language = editorLanguages.find((known) => known === asked) ?? sourceLocale;
  const faults: NamedFault[] = [];
  for (const checked of new Set<Locale>([sourceLocale, locale])) {
    const found = await checkPublication(strapi, { kind, documentId, locale: checked, withSource: true, language });
    faults.push(...found.map(({ path, message }) => ({ label: nameField(kind, path, language), message })));
  }
  return faults;
}
