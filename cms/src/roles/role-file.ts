import { type Kind, recordTypes } from '@portal/content/schema';
import { z } from 'zod';
import coordinator from '../../config/roles/coordinator.json';
import officer from '../../config/roles/officer.json';
import translator from '../../config/roles/translator.json';

const kindSchema = z.enum(Object.keys(recordTypes) as [Kind, ...Kind[]]);

const roleFileSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  description: z.string(),
  content: z.array(
    z.strictObject({
      kinds: z.array(kindSchema),
      actions: z.array(z.enum(['create', 'read', 'update', 'delete', 'publish'])),
      conditions: z.array(z.string()).default([]),
      /** `texts`: only what each language has of its own. */
      fields: z.enum(['all', 'texts']).default('all'),
    }),
  ),
  settings: z.array(z.string()),
  /** On what the media library holds. */
  files: z.array(z.strictObject({ action: z.string(), conditions: z.array(z.string()) })).default([]),
});
export type RoleFile = z.infer<typeof roleFileSchema>;

/** The reviewed files of `cms/config/roles`. */
export const roleFiles: readonly RoleFile[] = [coordinator, officer, translator].map((file) =>
  roleFileSchema.parse(file),
);
