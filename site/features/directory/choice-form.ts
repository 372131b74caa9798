import { type ChoiceName, type Choices, type KnownValues, listNames, noChoices, tickNames } from './choices.ts';
import type { DirectorySettings } from './directory-settings.ts';

/** The form of filters, seen as choices. */
export interface ChoiceForm {
  readonly known: KnownValues;
  read(): Choices;
  write(choices: Choices): void;
  /** Shows each choice that hides offices as a button that takes it back. */
  list(choices: Choices, remove: (name: ChoiceName) => void): void;
}

export function createChoiceForm(form: HTMLFormElement, { labels }: DirectorySettings): ChoiceForm {
  const lists = new Map(listNames.map((name) => [name, findControl(form, name, HTMLSelectElement)]));
  const ticks = new Map(tickNames.map((name) => [name, findControl(form, name, HTMLInputElement)]));
  const known = (name: (typeof listNames)[number]) =>
    new Set([...(lists.get(name)?.options ?? [])].map(({ value }) => value).filter(Boolean));
  return {
    known: { besoin: known('besoin'), profil: known('profil'), langue: known('langue'), pres: known('pres') },
    read() {
      const choices: { -readonly [Name in keyof Choices]: Choices[Name] } = { ...noChoices };
      for (const [name, select] of lists) choices[name] = select.value;
      for (const [name, input] of ticks) choices[name] = input.checked;
      return choices;
    },
    write(choices) {
      for (const [name, select] of lists) select.value = choices[name];
      for (const [name, input] of ticks) input.checked = choices[name];
    },
    list(choices, remove) {
      const chosen = [
        ...listNames.flatMap((name) => {
          const text = lists.get(name)?.selectedOptions[0]?.text;
          return name !== 'pres' && choices[name] !== '' && text ? [{ name, text }] : [];
        }),
        ...tickNames.flatMap((name) => (choices[name] ? [{ name, text: labels.names[name] }] : [])),
      ];
      const buttons = chosen.map(({ name, text }) => {
        const [item, button] = [document.createElement('li'), document.createElement('button')];
        button.type = 'button';
        button.textContent = text;
        button.setAttribute('aria-label', labels.remove.replace('{name}', text));
        button.addEventListener('click', () => remove(name));
        item.append(button);
        return item;
      });
      form.querySelector('[data-chips]')?.replaceChildren(...buttons);
      const number = form.querySelector<HTMLElement>('[data-number]');
      if (number) number.textContent = String(chosen.length);
      number?.toggleAttribute('hidden', chosen.length === 0);
    },
  };
}

function findControl<Control extends Element>(form: HTMLFormElement, name: string, type: new () => Control): Control {
  const control = form.elements.namedItem(name);
  if (control instanceof type) return control;
  throw new Error(`The form of the directory has no field "${name}": DirectoryTools.astro and choices.ts differ.`);
}
