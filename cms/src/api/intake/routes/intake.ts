const open = { auth: false };

export default {
  routes: [
    { method: 'POST', path: '/intake', handler: 'intake.receive', config: open },
    { method: 'GET', path: '/intake/challenge', handler: 'intake.challenge', config: open },
    { method: 'POST', path: '/intake/follow-up', handler: 'intake.followUp', config: open },
    { method: 'POST', path: '/intake/follow-up/messages', handler: 'intake.addMessage', config: open },
    { method: 'POST', path: '/intake/follow-up/satisfaction', handler: 'intake.rateFollowUp', config: open },
    { method: 'POST', path: '/intake/satisfaction', handler: 'intake.rate', config: open },
    // With the build's token: public keys are no secret, but the site is the only place to take them from.
    { method: 'GET', path: '/desk-keys', handler: 'intake.listKeys', config: {} },
  ],
};
