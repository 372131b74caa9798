/** Whoever looks after pages reads what is reported of them, and says that they are still right. */
export const looksAfterPages = { action: 'admin::reports.read', subject: null };
