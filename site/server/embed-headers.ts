import type { ServerResponse } from 'node:http';

const card = /^\/[a-z]{2,3}\/integrer\/[a-z0-9-]+\/$/;

/** A card of an office, made to stand inside other sites. */
export function isCard(path: string): boolean {
  return card.test(path);
}

/** Opens the answer with a card to the sites that may frame it. @param ancestors  any site unless told */
export function allowFrames(response: ServerResponse, ancestors: readonly string[] = ['*']): void {
  const policy = String(response.getHeader('Content-Security-Policy'));
  response.setHeader('Content-Security-Policy', toCardPolicy(policy, ancestors.join(' ')));
  response.removeHeader('X-Frame-Options');
  // Sites that isolate themselves may only frame what says so.
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
}

/**
 * The only pages another site may frame. They hold no form, so that nothing can be stolen by laying something over them.
 *
 * @param policy  of all other pages @param ancestors  origins as in `frame-ancestors`, or `*`
 */
function toCardPolicy(policy: string, ancestors: string): string {
  return policy
    .replace("frame-ancestors 'none'", `frame-ancestors ${ancestors}`)
    .replace("form-action 'self'", "form-action 'none'");
}
