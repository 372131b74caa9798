import { findToday } from '@portal/content/schema/find-today.ts';
import { type Locale, localeSchema, locales } from '@portal/content/schema/locale.ts';
import {
  profileGroups,
  requestContentSchema,
  requestLimits,
  requestStates,
  unsaid,
} from '@portal/content/schema/request.ts';
import { Button } from '@strapi/design-system';
import { type FormEvent, useRef, useState } from 'react';
import { Link } from 'react-router-dom';
import * as z from 'zod/mini';
import { formatIsoWeek } from '../../../intake/calendar';
import { useDesk } from '../desk/desk-context';
import { useTask } from '../desk/use-task';
import { findActiveKey } from '../keys/desk-keys';
import { DeskChoice, useChosenDesk } from '../pieces/DeskChoice';
import { Area, Choice, Line } from '../pieces/fields';
import { Panel, Quiet, Row, Stack, Title, Words } from '../pieces/layout';
import { FaultSentence, Sentence } from '../pieces/Sentence';
import { useWords } from '../words';
import { storeVisits, type Visit } from './store-visits';

const channels = ['walk-in', 'phone', 'outreach'] as const;

const toBlank = (language: Locale) => ({
  channel: 'walk-in' as string,
  day: findToday(),
  theme: '',
  profileGroup: unsaid as string,
  language: language as string,
  state: 'contact' as string,
  name: '',
  contact: '',
  message: '',
});
type Form = ReturnType<typeof toBlank>;

const clearSchema = z.object({
  channel: z.enum(channels),
  theme: z.string().check(z.minLength(1)),
  profileGroup: z.enum(profileGroups),
  language: localeSchema,
  state: z.enum(requestStates),
});

/** A person at the counter, on the telephone, or met outside: one short form, into the same register as the rest. */
export function VisitPage() {
  const { say, nameOf, sayLanguage, direction } = useWords();
  const { desk } = useDesk();
  const { commune, setCommune } = useChosenDesk();
  const blank = toBlank(direction === 'rtl' ? 'ary' : 'fr');
  const [form, setForm] = useState<Form>(blank);
  const [stored, setStored] = useState<string>();
  const { isBusy, fault, setFault, run } = useTask();
  /** Kept until the line has arrived: pressed again after a lost answer it is the same line. */
  const idempotencyKey = useRef(crypto.randomUUID());
  const change = (part: Partial<Form>) => {
    idempotencyKey.current = crypto.randomUUID();
    setStored(undefined);
    setForm((former) => ({ ...former, ...part }));
  };

  const toVisit = (): Visit | undefined => {
    const clear = clearSchema.safeParse(form);
    const { name, contact, message } = form;
    const answerBy = contact.trim() === '' ? 'visit' : 'phone';
    const content = requestContentSchema.safeParse({ version: 1, profile: unsaid, answerBy, name, contact, message });
    if (!clear.success || !content.success || !/^\d{4}-\d{2}-\d{2}$/.test(form.day)) return undefined;
    const week = formatIsoWeek(form.day);
    return { ...clear.data, commune, week, idempotencyKey: idempotencyKey.current, content: content.data };
  };
  const store = (event: FormEvent) => {
    event.preventDefault();
    const visit = toVisit();
    const key = findActiveKey(desk, commune);
    if (!visit || !key) {
      setFault(key ? 'invalid' : 'key-retired');
      return;
    }
    void run(async () => {
      const [outcome] = await storeVisits([visit], key);
      change({ ...blank, channel: form.channel });
      setStored(outcome?.locator);
    });
  };
  const toOptions = (codes: readonly string[], kind: string) =>
    codes.map((value) => ({ value, words: say(`${kind}.${value}`) }));

  return (
    <>
      <Title>{say('place.visit')}</Title>
      <Words>{say('visit.words')}</Words>
      {stored ? (
        <Sentence tone="good" live>
          <Row>
            <span>{say('visit.stored')}</span>
            <Link to={`/reception/${stored}`} data-reception-stored={stored}>
              <bdi dir="ltr">{stored}</bdi>
            </Link>
          </Row>
        </Sentence>
      ) : null}
      <Panel>
        <form onSubmit={store} data-reception-visit>
          <Stack>
            <DeskChoice commune={commune} onChange={setCommune} />
            <Choice
              label={say('visit.channel')}
              name="channel"
              value={form.channel}
              onChange={(channel) => change({ channel })}
              options={toOptions(channels, 'channel')}
            />
            <Line
              label={say('visit.day')}
              hint={say('visit.dayHint')}
              name="day"
              type="date"
              latest={blank.day}
              value={form.day}
              onChange={(day) => change({ day })}
            />
            <Choice
              label={say('field.theme')}
              name="theme"
              value={form.theme}
              onChange={(theme) => change({ theme })}
              options={[
                { value: '', words: say('choose') },
                ...Object.keys(desk.names.theme).map((value) => ({ value, words: nameOf(desk.names, 'theme', value) })),
                { value: unsaid, words: say('unsaid') },
              ]}
            />
            <Choice
              label={say('field.profileGroup')}
              name="profileGroup"
              value={form.profileGroup}
              onChange={(profileGroup) => change({ profileGroup })}
              options={toOptions(profileGroups, 'group')}
            />
            <Choice
              label={say('field.language')}
              name="language"
              value={form.language}
              onChange={(language) => change({ language })}
              options={locales.map((value) => ({ value, words: sayLanguage(value) }))}
            />
            <Choice
              label={say('field.state')}
              name="state"
              value={form.state}
              onChange={(state) => change({ state })}
              options={toOptions(requestStates, 'state')}
            />
            <Line
              label={say('visit.name')}
              name="name"
              value={form.name}
              onChange={(name) => change({ name })}
              max={requestLimits.name}
            />
            <Line
              label={say('visit.contact')}
              name="contact"
              value={form.contact}
              onChange={(contact) => change({ contact })}
              max={requestLimits.contact}
            />
            <Area
              label={say('visit.message')}
              hint={say('visit.messageHint')}
              name="message"
              value={form.message}
              onChange={(message) => change({ message })}
              max={requestLimits.message}
            />
            <FaultSentence fault={fault} />
            <Button type="submit" size="L" loading={isBusy} disabled={isBusy}>
              {say('visit.action')}
            </Button>
            <Quiet>{say('visit.sealed')}</Quiet>
          </Stack>
        </form>
      </Panel>
    </>
  );
}
