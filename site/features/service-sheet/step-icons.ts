import type { ServiceText } from '@portal/content/schema';

type StepKind = NonNullable<ServiceText['steps']>[number]['kind'];

/** What one does in a step, drawn: it says it to those who do not read. */
export const stepIcons: Readonly<Record<StepKind, string>> = {
  gather: 'folder-open',
  go: 'footprints',
  write: 'pen-line',
  send: 'send',
  online: 'laptop',
  phone: 'phone',
  meet: 'users',
  wait: 'hourglass',
  receive: 'inbox',
  ask: 'messages-square',
};
