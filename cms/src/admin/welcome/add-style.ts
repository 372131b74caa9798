/** For what Strapi gives no setting for. */
export function addStyle(rules: readonly string[]): void {
  const style = document.createElement('style');
  style.textContent = rules.join('\n');
  document.head.append(style);
}
