import type { Core } from '@strapi/strapi';
import { type AdminUser, hasRole, listCommunesOfUser } from './list-communes-of-user';
import { officerRole } from './role-codes';

/**
 * Whose pictures and recordings an officer may look through: their own, those of colleagues of their communes, and
 * those of who works for the whole network. Pictures that another office has not published yet show people there.
 */
export async function listFileOwners(strapi: Core.Strapi, userId: number): Promise<number[]> {
  const own = new Set(await listCommunesOfUser(strapi, userId));
  const users: AdminUser[] = await strapi.db.query('admin::user').findMany({ populate: { roles: true } });
  const owners = users.map(async (user) => {
    const isBound = hasRole(user, officerRole) && user.id !== userId;
    const isShared = !isBound || (await listCommunesOfUser(strapi, user.id)).some((commune) => own.has(commune));
    return isShared ? [user.id] : [];
  });
  return (await Promise.all(owners)).flat();
}
