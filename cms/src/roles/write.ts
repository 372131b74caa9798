import type { Kind } from '@portal/content/schema';
import type { AdminUser } from '../accounts/list-communes-of-user';

/** What somebody is about to do with one document. */
export interface Write {
  readonly kind: Kind;
  readonly action: string;
  readonly params: {
    readonly documentId?: string | undefined;
    readonly locale?: string | string[] | null | undefined;
    readonly data?: Readonly<Record<string, unknown>> | undefined;
  };
  readonly user: AdminUser;
}
