import type { FormValues } from './parse-form.ts';

/** Puts what the visitor wrote back into the fields of the form, so that nothing must be written twice. */
export function refillForm(document: Document, values: FormValues): void {
  for (const control of document.querySelectorAll('form[method="post" i] [name]')) {
    const name = control.getAttribute('name') ?? '';
    if (name === 'website') continue;
    const value = values.get(name);
    const type = control.getAttribute('type');
    if (control.localName === 'textarea') control.textContent = escapeMarkup(value ?? '');
    else if (control.localName === 'select') selectOption(control, value);
    else if (type === 'radio' || type === 'checkbox') {
      setFlag(control, 'checked', value !== undefined && value === (control.getAttribute('value') ?? 'on'));
    } else if (type !== 'hidden' && type !== 'submit' && value !== undefined)
      control.setAttribute('value', escapeAmpersand(value));
  }
}

function selectOption(select: Element, value: string | undefined): void {
  for (const option of select.querySelectorAll('option')) {
    setFlag(option, 'selected', (option.getAttribute('value') ?? option.textContent) === value);
  }
}

function setFlag(element: Element, name: string, isSet: boolean): void {
  if (isSet) element.setAttribute(name, '');
  else element.removeAttribute(name);
}

/** linkedom writes the text of a `<textarea>` as it is: without this, `</textarea><script>` would be markup. */
function escapeMarkup(text: string): string {
  return escapeAmpersand(text).replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** linkedom escapes quotes in an attribute but no ampersand: `&quot;` would come back as a quote. */
function escapeAmpersand(text: string): string {
  return text.replaceAll('&', '&amp;');
}
