import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Permission } from './permissions';

const appliedSchema = z.record(
  z.string(),
  z.array(
    z.object({
      action: z.string(),
      subject: z.string().nullish(),
      properties: z
        .object({ fields: z.array(z.string()).optional(), locales: z.array(z.string()).optional() })
        .nullish(),
      conditions: z.array(z.string()).nullish(),
    }),
  ),
);
/** By role, what it could do just after its file was applied. */
export type AppliedRoles = z.infer<typeof appliedSchema>;

const place = { type: 'core', name: 'portal', key: 'applied-roles' } as const;

export async function readAppliedRoles(strapi: Core.Strapi): Promise<AppliedRoles> {
  return appliedSchema.catch({}).parse(await strapi.store(place).get({}));
}

export async function writeAppliedRoles(
  strapi: Core.Strapi,
  code: string,
  permissions: readonly Permission[],
): Promise<void> {
  const value = appliedSchema.parse({ ...(await readAppliedRoles(strapi)), [code]: permissions });
  await strapi.store(place).set({ value });
}
