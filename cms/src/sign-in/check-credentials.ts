export interface Account {
  readonly password?: string | null;
  readonly isActive?: boolean;
}

interface Means<User extends Account> {
  readonly findUser: (email: string) => Promise<User | null>;
  readonly compare: (password: string, hash: string) => Promise<boolean>;
  /** Of a password nobody has. */
  readonly emptyHash: string;
}

/**
 * Whoever tries learns only "right" or "wrong". Strapi's own check compares nothing for an address it does not know and
 * answers twenty times sooner, and it tells a switched-off account from a wrong password.
 */
export async function checkCredentials<User extends Account>(
  { findUser, compare, emptyHash }: Means<User>,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<User | undefined> {
  const user = await findUser(email);
  const hasPassword = typeof user?.password === 'string' && user.password !== '';
  const isRight = await compare(password, hasPassword ? (user.password ?? emptyHash) : emptyHash);
  return user && hasPassword && isRight && user.isActive === true ? user : undefined;
}
