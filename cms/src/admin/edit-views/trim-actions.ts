import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { findContentManager } from './find-content-manager';

/** Of developers: what a record is made of and how its form looks are files of this repository. */
const ofDevelopers = ['edit-the-model', 'configure-the-view'];

/** Takes out of a record's menu what nobody should do here, and what this person may not: Strapi shows it, in red. */
export function trimActions(app: Pick<StrapiApp, 'getPlugin'>): void {
  findContentManager(app).addDocumentAction((actions) =>
    actions.filter(({ type = '' }) => !ofDevelopers.includes(type as string)).map(withoutRefused),
  );
}

function withoutRefused(action: DocumentActionComponent): DocumentActionComponent {
  const trimmed: DocumentActionComponent = (props) => {
    const described = action(props);
    return described?.variant === 'danger' && described.disabled ? null : described;
  };
  // By these Strapi finds an action, and the place where it stands.
  return Object.assign(trimmed, action);
}
