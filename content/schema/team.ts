import { z } from 'zod';
import { slugSchema } from './field.ts';
import { localeSchema, sourceLocale } from './locale.ts';

/** What somebody invited by the coordination does: keeps the pages of communes, or writes languages. */
export const tasks = ['officer', 'translator'] as const;
export type Task = (typeof tasks)[number];

const duty = {
  tasks: z.array(z.enum(tasks)).min(1),
  communes: z.array(slugSchema).max(40),
  languages: z.array(localeSchema.exclude([sourceLocale])),
};

/** An officer without a commune and a translator without a language could do nothing, and would not know why. */
function hasAll({ tasks: chosen, communes, languages }: z.infer<z.ZodObject<typeof duty>>): boolean {
  return (
    (!chosen.includes('officer') || communes.length > 0) && (!chosen.includes('translator') || languages.length > 0)
  );
}
const incomplete = { message: 'an officer needs a commune, a translator a language' };

export const dutySchema = z.strictObject(duty).refine(hasAll, incomplete);
export type Duty = z.infer<typeof dutySchema>;

export const invitationSchema = z
  .strictObject({
    email: z.email().max(200).toLowerCase(),
    firstname: z.string().trim().min(1).max(60),
    lastname: z.string().trim().max(60),
    language: z.enum(['fr', 'ar', 'en']),
    ...duty,
  })
  .refine(hasAll, incomplete);
export type Invitation = z.infer<typeof invitationSchema>;

export const memberSchema = z.strictObject({
  id: z.int(),
  email: z.string(),
  firstname: z.string(),
  lastname: z.string(),
  active: z.boolean(),
  /** False until the person has chosen a password. */
  registered: z.boolean(),
  ...duty,
  /** Keys of desks that this person holds, and how many active colleagues hold the same one. */
  keys: z.array(z.strictObject({ commune: z.string(), others: z.int() })),
});
export type Member = z.infer<typeof memberSchema>;

const changedRoleSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  added: z.array(z.string()),
  removed: z.array(z.string()),
});

export const teamSchema = z.strictObject({
  members: z.array(memberSchema),
  communes: z.array(z.strictObject({ slug: z.string(), name: z.string() })),
  /** Roles that differ from their reviewed files; told to administrators only. */
  changedRoles: z.array(changedRoleSchema),
});
export type Team = z.infer<typeof teamSchema>;

/** The link by which an invited person chooses a password, and whether it was also sent. */
export const invitedSchema = z.strictObject({ link: z.url(), mailed: z.boolean() });
export type Invited = z.infer<typeof invitedSchema>;

/** Why a request of this page was refused; the page has a sentence for each. */
export const teamRefusals = ['invalid', 'known-address', 'unknown-commune', 'already-registered'] as const;
