import { Button } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Heading, Panel, Stack, Words } from '../../reception/pieces/layout';
import { saveFile } from '../../reception/register/save-file';
import { useExchangeWords } from '../words';

/** Everything editorial as one zip of reviewable files. */
export function ExportPanel() {
  const { say } = useExchangeWords();
  const { get } = useFetchClient();
  const [state, setState] = useState<'still' | 'busy' | 'done' | 'failed'>('still');
  const download = async () => {
    setState('busy');
    try {
      const { data } = await get<Blob>('/exchange/bundle', { responseType: 'blob' });
      saveFile(data, 'portail-contenus.zip');
      setState('done');
    } catch {
      setState('failed');
    }
  };
  return (
    <Panel data-export>
      <Heading>{say('export.title')}</Heading>
      <Words>{say('export.explained')}</Words>
      <Stack>
        <Button size="L" variant="secondary" loading={state === 'busy'} onClick={download}>
          {say('export.button')}
        </Button>
        {state === 'done' ? <p role="status">{say('export.done')}</p> : null}
        {state === 'failed' ? <p role="alert">{say('export.failed')}</p> : null}
      </Stack>
    </Panel>
  );
}
