import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import type { Answer } from './use-answer';
import { useWords } from './words';

/** What stands in place of the requests while they are not there. */
export function AnswerNotice({ answer, onRetry }: { answer: Answer<unknown>; onRetry: () => void }) {
  const { say } = useWords();
  if (answer.state === 'loading') return <Loader>{say('loading')}</Loader>;
  if (answer.state === 'ready') return null;
  return (
    <Box background="neutral0" padding={6} hasRadius shadow="tableShadow" role="alert">
      <Flex direction="column" alignItems="flex-start" gap={4}>
        <Typography>{say(answer.notFound ? 'notFound' : 'error')}</Typography>
        {answer.notFound ? null : <Button onClick={onRetry}>{say('retry')}</Button>}
      </Flex>
    </Box>
  );
}
