import { z } from 'zod';

const userSchema = z.object({
  firstname: z.string().nullish(),
  lastname: z.string().nullish(),
  username: z.string().nullish(),
});

/** How a colleague is called in the admin. Never the address: it is the name for signing in. */
export function nameEditor(user: unknown): string | null {
  const { firstname, lastname, username } = userSchema.safeParse(user).data ?? {};
  const name = [firstname, lastname].filter(Boolean).join(' ').trim() || (username ?? '');
  return name === '' ? null : name.slice(0, 200);
}
