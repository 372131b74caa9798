import type { NewEntry, RequestDetail } from '@portal/content/schema/desk.ts';
import { requestLimits } from '@portal/content/schema/request.ts';
import { Button } from '@strapi/design-system';
import { type FormEvent, useRef, useState } from 'react';
import { sendEntry } from '../desk/desk-calls';
import { useDesk } from '../desk/desk-context';
import { readFault } from '../desk/read-fault';
import { useTask } from '../desk/use-task';
import { findActiveKey } from '../keys/desk-keys';
import { Area, Choice } from '../pieces/fields';
import { Heading, Panel, Row, Stack } from '../pieces/layout';
import { FaultSentence, Sentence } from '../pieces/Sentence';
import { useWords } from '../words';
import type { Draft } from './draft-box';
import { sealEntry } from './seal-entry';
import { useKeptDraft } from './use-kept-draft';

/** An answer, to an organisation of the guide where one is chosen, or a note that stays in the office. */
export function EntryForm({
  request,
  draft,
  onSent,
}: {
  request: RequestDetail;
  /** Of before the lock. */
  draft: Draft | undefined;
  onSent: () => Promise<void>;
}) {
  const { say } = useWords();
  const { desk, reload } = useDesk();
  const canAnswer = request.visitorKey !== null;
  const [author, setAuthor] = useState<NewEntry['author']>(draft?.author ?? (canAnswer ? 'office' : 'note'));
  const [text, setText] = useState(draft?.text ?? '');
  const [organisation, setOrganisation] = useState(draft?.organisation ?? '');
  const [isRestored, setIsRestored] = useState(draft !== undefined);
  const [sent, setSent] = useState<NewEntry['author']>();
  const { isBusy, fault, setFault, run } = useTask();
  /** Sealed once and kept until it has arrived: sent again after a lost answer it is the same entry, not a second. */
  const sealed = useRef<NewEntry>();
  const change = (edit: () => void) => {
    sealed.current = undefined;
    setSent(undefined);
    setIsRestored(false);
    edit();
  };
  useKeptDraft(request, { author, text, organisation });

  const seal = async (keys = desk) => {
    const deskKey = findActiveKey(keys, request.commune);
    if (!deskKey) throw new Error(`EntryForm: "${request.commune}" has no active key.`);
    sealed.current = await sealEntry({ request, deskKey, author, text, organisation });
    return sealed.current;
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') {
      setFault('invalid');
      return;
    }
    void run(async () => {
      try {
        await sendEntry(request.locator, sealed.current ?? (await seal()));
      } catch (error) {
        if (readFault(error) !== 'key-retired') throw error;
        // A colleague has changed the key of the desk since this page was opened.
        await sendEntry(request.locator, await seal(await reload()));
      }
      change(() => setText(''));
      setOrganisation('');
      setSent(author);
      await onSent();
    });
  };

  return (
    <Panel>
      <form onSubmit={send} data-reception-answer>
        <Stack>
          <Heading>{say(author === 'office' ? 'entry.answer' : 'entry.note')}</Heading>
          {canAnswer ? (
            <Row role="group" aria-label={say('entry.kind')}>
              {(['office', 'note'] as const).map((kind) => (
                <Button
                  key={kind}
                  variant={kind === author ? 'secondary' : 'tertiary'}
                  aria-pressed={kind === author}
                  onClick={() => change(() => setAuthor(kind))}
                >
                  {say(kind === 'office' ? 'entry.answer' : 'entry.note')}
                </Button>
              ))}
            </Row>
          ) : (
            <Sentence>{say('entry.noCode')}</Sentence>
          )}
          <Area
            label={say('entry.text')}
            hint={say(author === 'office' ? 'entry.answerHint' : 'entry.noteHint')}
            name="entry"
            value={text}
            onChange={(value) => change(() => setText(value))}
            max={requestLimits.message}
          />
          <Choice
            label={say('entry.organisation')}
            hint={say('entry.organisationHint')}
            name="organisation"
            value={organisation}
            onChange={(value) => change(() => setOrganisation(value))}
            options={[
              { value: '', words: say('entry.noOrganisation') },
              ...desk.organisations.map(({ slug, name }) => ({ value: slug, words: name })),
            ]}
          />
          <FaultSentence fault={fault} />
          {isRestored ? (
            <Sentence live>
              <span data-reception-draft>{say('entry.draft')}</span>
            </Sentence>
          ) : null}
          {sent ? (
            <Sentence tone="good" live>
              {say(sent === 'office' ? 'entry.answerSent' : 'entry.noteSent')}
            </Sentence>
          ) : null}
          <Button type="submit" size="L" loading={isBusy} disabled={isBusy}>
            {say(author === 'office' ? 'entry.send' : 'entry.keep')}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
}
