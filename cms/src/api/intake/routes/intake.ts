export default {
  routes: [{ method: 'POST', path: '/intake', handler: 'intake.receive', config: { auth: false } }],
};
