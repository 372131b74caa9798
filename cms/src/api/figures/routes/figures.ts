/** With the build's token. */
export default { routes: [{ method: 'GET', path: '/figures', handler: 'figures.list', config: {} }] };
