import type { Core } from '@strapi/strapi';
import { type AdminUser, hasRole } from '../accounts/list-communes-of-user';
import { administratorRole, coordinatorRole } from '../accounts/role-codes';

/** The person at the admin, unless they may write for every commune. Scripts and the seed have no request. */
export function findBoundUser(strapi: Core.Strapi): AdminUser | undefined {
  const state = strapi.requestContext.get()?.state;
  if (!state?.['user'] || state['auth']?.strategy?.name === 'content-api-token') return undefined;
  const user: AdminUser = state['user'];
  return hasRole(user, administratorRole) || hasRole(user, coordinatorRole) ? undefined : user;
}
