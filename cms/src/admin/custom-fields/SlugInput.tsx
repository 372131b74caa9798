import { TextInput } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { administratorRole, coordinatorRole } from '../../accounts/role-codes';
import { Framed } from './Framed';
import type { FieldProps } from './field-props';
import { useEditingWords } from './use-words';

/** Made by the CMS (cms/src/slugs); an officer reads it, the coordination may choose another. */
export function SlugInput(props: FieldProps<string>) {
  const { say } = useEditingWords();
  const { name, value, onChange, disabled = false, label } = props;
  const roles = useAuth('SlugInput', ({ user }) => user?.roles) ?? [];
  const mayRename = roles.some(({ code }) => code === administratorRole || code === coordinatorRole);
  return (
    <Framed {...props}>
      <TextInput
        dir="ltr"
        value={value ?? ''}
        placeholder={say('slugToCome')}
        onChange={({ target }) => onChange(name, target.value || null)}
        disabled={disabled || !mayRename}
        aria-label={label}
      />
    </Framed>
  );
}
