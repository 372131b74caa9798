import { Box, Grid, Typography } from '@strapi/design-system';
import { Layouts } from '@strapi/strapi/admin';
import { Link, useParams } from 'react-router-dom';
import { AnswerNotice } from './AnswerNotice';
import { StateForm } from './StateForm';
import { useAnswer } from './use-answer';
import { detailAnswerSchema, type Names, type RequestDetail } from './wire';
import { useWords } from './words';

export function RequestSheet() {
  const { say } = useWords();
  const { reference = '' } = useParams();
  const { answer, load } = useAnswer(`/reception/requests/${encodeURIComponent(reference)}`, detailAnswerSchema);
  return (
    <>
      <Layouts.Header
        title={reference}
        navigationAction={
          <Typography tag={Link} to=".." textColor="primary600">
            {say('back')}
          </Typography>
        }
      />
      <Layouts.Content>
        <AnswerNotice answer={answer} onRetry={load} />
        {answer.state === 'ready' ? <Sheet {...answer.data} onSaved={load} /> : null}
      </Layouts.Content>
    </>
  );
}

function Sheet({ request, names, onSaved }: { request: RequestDetail; names: Names; onSaved: () => void }) {
  const words = useWords().describe(request, names);
  return (
    <Box background="neutral0" padding={6} hasRadius shadow="tableShadow">
      <Grid.Root gap={5}>
        <Fact field="receivedOn" value={words.receivedOn} />
        <Fact field="commune" value={words.commune} />
        <Fact field="theme" value={words.theme} />
        <Fact field="profile" value={words.profile} />
        <Fact field="language" value={words.language} />
        <Fact field="channel" value={words.channel} />
        <Fact field="name" value={request.name} />
        <Fact field="contact" value={request.contact} />
        <Fact field="message" value={request.message} wide />
      </Grid.Root>
      <StateForm key={request.state} request={request} onSaved={onSaved} />
    </Box>
  );
}

/** Plain text only: what a visitor wrote is never markup, and takes its own direction. */
function Fact({ field, value, wide = false }: { field: string; value: string; wide?: boolean }) {
  const { say } = useWords();
  return (
    <Grid.Item col={wide ? 12 : 6} s={12} direction="column" alignItems="flex-start">
      <Typography variant="pi" fontWeight="bold" textColor="neutral600" tag="h2">
        {say(`field.${field}`)}
      </Typography>
      <bdi dir="auto" data-reception-field={field} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        <Typography>{value === '' ? '—' : value}</Typography>
      </bdi>
    </Grid.Item>
  );
}
