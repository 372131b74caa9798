import type { Core } from '@strapi/strapi';
import { type AdminUser, listCommunesOfUser } from '../accounts/list-communes-of-user';
import { isReader } from '../accounts/list-officers';

export async function listReadableCommunes(strapi: Core.Strapi, user: AdminUser): Promise<string[]> {
  return isReader(user) ? listCommunesOfUser(strapi, user.id) : [];
}
