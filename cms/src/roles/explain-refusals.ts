import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { findEditorLanguage } from '../accounts/find-editor';
import { say } from '../validation/say';

type Action = (context: Context, ...more: unknown[]) => unknown;
type Controller = Readonly<Record<string, Action>>;

const writes = ['create', 'clone', 'update', 'delete', 'publish', 'unpublish', 'discard'] as const;
const bulkWrites = ['bulkPublish', 'bulkUnpublish', 'bulkDelete'] as const;

/** Strapi says "Forbidden" to whoever writes what is not theirs: here what it is that was not done, and why. */
export function explainRefusals(strapi: Core.Strapi): void {
  strapi.get('controllers').extend('plugin::content-manager.collection-types', (controller: Controller) => ({
    ...controller,
    ...Object.fromEntries(
      [...writes, ...bulkWrites].map((name): [string, Action] => [
        name,
        async (context, ...more) => {
          const explain = () => context.forbidden(say(findEditorLanguage(strapi), 'notYours'));
          try {
            const result = await controller[name]?.(context, ...more);
            if (context.status === 403) explain();
            return result;
          } catch (error) {
            // Thrown further, Strapi would take the sentence off again.
            if (!(error instanceof errors.ForbiddenError)) throw error;
            return explain();
          }
        },
      ]),
    ),
  }));
}
