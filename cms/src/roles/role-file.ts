import { recordTypes } from '@portal/content/schema';
import { z } from 'zod';
import coordinator from '../../config/roles/coordinator.json';
import officer from '../../config/roles/officer.json';

const kindSchema = z.string().refine((kind) => kind in recordTypes, 'is not a kind of content/schema');

const roleFileSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  description: z.string(),
  content: z.array(
    z.strictObject({
      kinds: z.array(kindSchema),
      actions: z.array(z.enum(['create', 'read', 'update', 'delete', 'publish'])),
      conditions: z.array(z.string()).default([]),
    }),
  ),
  settings: z.array(z.string()),
});
export type RoleFile = z.infer<typeof roleFileSchema>;

/** The reviewed files of `cms/config/roles`. */
export const roleFiles: readonly RoleFile[] = [coordinator, officer].map((file) => roleFileSchema.parse(file));
