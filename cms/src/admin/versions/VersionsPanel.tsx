import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useQueryParams } from '@strapi/strapi/admin';
import { readLocale } from './read-locale';
import { VersionList } from './VersionList';
import { useHistoryWords } from './words';

/** Beside the form of a record that was saved before. */
export const VersionsPanel: PanelComponent = ({ model, documentId, document }) => {
  const { say } = useHistoryWords();
  const [{ query }] = useQueryParams();
  const kind = /^api::([a-z-]+)\./.exec(model)?.[1];
  if (!kind || !documentId || kind === 'assignment') return null;
  const locale = readLocale(query);
  // Read again after each save and publication.
  const state = `${locale} ${document?.updatedAt ?? ''}`;
  return {
    title: say('versions.title'),
    content: <VersionList key={state} model={model} path={`/versions/${kind}/${documentId}`} locale={locale} />,
  };
};
