/** With the build's token, for the publisher only. */
export default {
  routes: [
    { method: 'GET', path: '/publishing/changes', handler: 'publishing.listChanges', config: {} },
    { method: 'POST', path: '/publishing/reports', handler: 'publishing.takeReport', config: {} },
  ],
};
