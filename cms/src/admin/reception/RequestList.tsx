import { Badge, Box, Button, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Layouts } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { AnswerNotice } from './AnswerNotice';
import { useAnswer } from './use-answer';
import { listAnswerSchema, type Names, type RequestSummary } from './wire';
import { useWords } from './words';

const columns = ['reference', 'state', 'receivedOn', 'commune', 'theme', 'profile', 'language', 'channel'] as const;

export function RequestList() {
  const { say } = useWords();
  const { answer, load } = useAnswer('/reception/requests', listAnswerSchema);
  return (
    <>
      <Layouts.Header
        title={say('title')}
        subtitle={say('subtitle')}
        primaryAction={<Button onClick={load}>{say('refresh')}</Button>}
      />
      <Layouts.Content>
        <AnswerNotice answer={answer} onRetry={load} />
        {answer.state === 'ready' && answer.data.requests.length === 0 ? <EmptyNotice /> : null}
        {answer.state === 'ready' && answer.data.requests.length > 0 ? <RequestTable {...answer.data} /> : null}
      </Layouts.Content>
    </>
  );
}

function EmptyNotice() {
  const { say } = useWords();
  return (
    <Box background="neutral0" padding={8} hasRadius shadow="tableShadow" data-reception-empty>
      <Typography variant="delta" tag="p">
        {say('empty')}
      </Typography>
      <Typography textColor="neutral600">{say('emptyHint')}</Typography>
    </Box>
  );
}

function RequestTable({ requests, names }: { requests: readonly RequestSummary[]; names: Names }) {
  const { say, describe } = useWords();
  return (
    <Table colCount={columns.length + 1} rowCount={requests.length + 1}>
      <Thead>
        <Tr>
          {columns.map((column) => (
            <Th key={column}>
              <Typography variant="sigma">{say(`field.${column}`)}</Typography>
            </Th>
          ))}
          <Th>
            <Typography variant="sigma">{say('open')}</Typography>
          </Th>
        </Tr>
      </Thead>
      <Tbody>
        {requests.map((request) => {
          const words = describe(request, names);
          return (
            <Tr key={request.reference} data-reception-request={request.reference}>
              {columns.map((column) => (
                <Td key={column}>
                  {column === 'state' ? <Badge active={request.state === 'new'}>{words.state}</Badge> : null}
                  {column === 'state' ? null : <Typography>{words[column]}</Typography>}
                </Td>
              ))}
              <Td>
                <Typography
                  tag={Link}
                  to={request.reference}
                  textColor="primary600"
                  aria-label={`${say('open')} ${request.reference}`}
                >
                  {say('open')}
                </Typography>
              </Td>
            </Tr>
          );
        })}
      </Tbody>
    </Table>
  );
}
