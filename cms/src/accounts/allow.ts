/** The configuration of an admin route that only people with one permission may call. */
export function allow(action: string) {
  return {
    policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [action] } }],
  };
}
