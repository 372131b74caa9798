import type { Choices } from './choices.ts';

/** For a need or a profile: what to read, by its own link. */
export function showNotes(form: HTMLFormElement, choices: Choices): void {
  for (const name of ['besoin', 'profil'] as const) {
    const note = form.querySelector<HTMLElement>(`[data-note="${name}"]`);
    const link = note?.querySelector('a');
    if (!note || !link) continue;
    note.hidden = choices[name] === '';
    const guide = link.dataset['guide'] ?? '';
    link.href = `${guide}${name}/${choices[name]}/`;
    link.textContent = form.querySelector<HTMLSelectElement>(`[name="${name}"]`)?.selectedOptions[0]?.text ?? '';
  }
}
