/** The database that those of the tests are copied from: seeding each anew takes longer than most tests. */
export const postgresTemplate = 'portal_template';
