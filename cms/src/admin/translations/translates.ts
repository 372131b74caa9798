/** Who meets the page: officers, translators and the coordination all write events, each their own. */
export const translates = [{ action: 'plugin::content-manager.explorer.update', subject: 'api::event.event' }];
