/**
 * What opens the desks of a portal that somebody tries out (PORTAL_DEMO). Printed by `npm start`, refused in production:
 * keys made with them are marked, never published and accept nothing once the demo is over.
 */
export const demoDesks = ['agadir', 'taliouine', 'relais'] as const;

/** 16 characters of the code alphabet, as an officer's passphrase is. */
export const demoPassphrase = 'DEMATESTBANC2345';

/** 24 characters, as a recovery sheet has. */
export const demoRecoverySheet = 'DEMATESTSECRETREST234567';
