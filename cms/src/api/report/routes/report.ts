export default {
  routes: [{ method: 'POST', path: '/reports', handler: 'report.receive', config: { auth: false } }],
};
