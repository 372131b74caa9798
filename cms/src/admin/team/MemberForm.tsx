import { locales, sourceLocale } from '@portal/content/schema/locale.ts';
import { type Duty, type Invitation, type Member, type Task, type Team, tasks } from '@portal/content/schema/team.ts';
import {
  Box,
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import { CheckList } from './CheckList';
import { useTeamWords } from './words';

type Language = Duty['languages'][number];
const translated = locales.filter((locale): locale is Language => locale !== sourceLocale);
const screens = ['fr', 'ar', 'en'] as const;

interface Props {
  readonly title: string;
  readonly communes: Team['communes'];
  readonly isBusy: boolean;
  readonly onCancel: () => void;
  /** Who is changed; nobody while somebody is invited. */
  readonly member?: Member;
  readonly onInvite?: (invitation: Invitation) => void;
  readonly onChange?: (duty: Duty) => void;
}

/** Everything about one person on one screen. */
export function MemberForm({ title, communes, isBusy, onCancel, member, onInvite, onChange }: Props) {
  const { say, nameLanguage } = useTeamWords();
  const [person, setPerson] = useState({
    firstname: '',
    lastname: '',
    email: '',
    language: 'fr' as (typeof screens)[number],
  });
  const [chosen, setChosen] = useState<readonly Task[]>(member?.tasks ?? ['officer']);
  const [own, setOwn] = useState<readonly string[]>(member?.communes ?? []);
  const [languages, setLanguages] = useState<readonly Language[]>(member?.languages ?? []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const duty = { tasks: [...chosen], communes: [...own], languages: [...languages] };
    onChange?.(duty);
    onInvite?.({ ...person, ...duty });
  };

  return (
    <Box
      tag="form"
      onSubmit={submit}
      background="neutral0"
      padding={6}
      hasRadius
      shadow="tableShadow"
      aria-label={title}
    >
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Typography variant="delta" tag="h2">
          {title}
        </Typography>
        {member ? null : (
          <Flex gap={4} wrap="wrap" alignItems="flex-start">
            {(['firstname', 'lastname', 'email'] as const).map((name) => (
              <Box key={name} flex="1 1 16rem">
                <Field.Root name={name} required={name !== 'lastname'}>
                  <Field.Label>{say(name)}</Field.Label>
                  <TextInput
                    type={name === 'email' ? 'email' : 'text'}
                    {...(name === 'email' ? { dir: 'ltr' as const } : {})}
                    autoComplete="off"
                    value={person[name]}
                    onChange={({ target }) => setPerson({ ...person, [name]: target.value })}
                  />
                </Field.Root>
              </Box>
            ))}
            <Field.Root name="language">
              <Field.Label>{say('language')}</Field.Label>
              <SingleSelect
                value={person.language}
                onChange={(code) => setPerson({ ...person, language: screens.find((each) => each === code) ?? 'fr' })}
              >
                {screens.map((code) => (
                  <SingleSelectOption key={code} value={code}>
                    {nameLanguage(code)}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
          </Flex>
        )}
        <CheckList
          label={say('tasks')}
          options={tasks.map((task) => ({ value: task, words: say(`task.${task}`) }))}
          chosen={chosen}
          onChange={setChosen}
        />
        {chosen.includes('officer') ? (
          <CheckList
            label={say('communes')}
            options={communes.map(({ slug, name }) => ({ value: slug, words: name }))}
            chosen={own}
            onChange={setOwn}
            keepsOthers
          />
        ) : null}
        {chosen.includes('translator') ? (
          <CheckList
            label={say('languages')}
            options={translated.map((locale) => ({ value: locale, words: nameLanguage(locale) }))}
            chosen={languages}
            onChange={setLanguages}
          />
        ) : null}
        {chosen.includes('officer') ? (
          <Typography variant="pi" textColor="neutral600">
            {say('deskNote')}
          </Typography>
        ) : null}
        <Flex gap={3}>
          <Button type="submit" loading={isBusy}>
            {say(member ? 'save' : 'send')}
          </Button>
          <Button variant="tertiary" onClick={onCancel}>
            {say('cancel')}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
}
