import { requestStates } from '@portal/content/schema';
import { Box, Button, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { type FormEvent, useState } from 'react';
import type { RequestDetail } from './wire';
import { useWords } from './words';

export function StateForm({ request, onSaved }: { request: RequestDetail; onSaved: () => void }) {
  const { say } = useWords();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [state, setState] = useState<string>(request.state);
  const [isSaving, setIsSaving] = useState(false);

  const saveState = async (event: FormEvent) => {
    event.preventDefault();
    setIsSaving(true);
    try {
      await post(`/reception/requests/${encodeURIComponent(request.reference)}/state`, { state });
      toggleNotification({ type: 'success', message: say('stateSaved') });
      onSaved();
    } catch {
      toggleNotification({ type: 'danger', message: say('stateNotSaved') });
      setIsSaving(false);
    }
  };

  return (
    <Box tag="form" onSubmit={saveState} paddingTop={6}>
      <Flex gap={4} alignItems="flex-end" wrap="wrap">
        <Field.Root name="state">
          <Field.Label>{say('field.state')}</Field.Label>
          <SingleSelect value={state} onChange={(value: string | number) => setState(String(value))}>
            {requestStates.map((code) => (
              <SingleSelectOption key={code} value={code}>
                {say(`state.${code}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        <Button type="submit" loading={isSaving} disabled={state === request.state}>
          {say('saveState')}
        </Button>
      </Flex>
    </Box>
  );
}
