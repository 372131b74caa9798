import { type PublishingState, publishingStateSchema } from '@portal/content/schema/publishing.ts';
import { Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { FailureText } from './FailureText';
import { judgeState } from './judge-state';
import { usePolled } from './use-polled';
import { usePublishingWords } from './words';

const isBusy = (state: PublishingState) => ['building', 'waiting'].includes(judgeState(state).is);

/** On Strapi's home page: whether what was published is online, since when, and what stands in the way. */
export function PublishingWidget() {
  const { say, direction } = usePublishingWords();
  const { data, failed } = usePolled('/publishing/state', publishingStateSchema, isBusy);
  if (!data) return failed ? <Widget.Error>{say('error')}</Widget.Error> : <Widget.Loading />;
  return (
    <Flex dir={direction} direction="column" alignItems="stretch" gap={3} data-publishing-widget>
      <StateText state={data} />
      <Typography tag="a" href={data.site} target="_blank" rel="noreferrer" textColor="primary600">
        {say('visit')}
      </Typography>
    </Flex>
  );
}

function StateText({ state }: { state: PublishingState }) {
  const { say, formatMoment } = usePublishingWords();
  const judged = judgeState(state);
  const onlineSince = state.online && say('stays', { time: formatMoment(state.online.at) });
  return (
    <div role="status" data-publishing-state={judged.is}>
      {judged.is === 'failed' ? (
        <FailureText failure={judged.failure} />
      ) : (
        <Typography variant="delta" tag="p" textColor={judged.is === 'online' ? 'success700' : 'neutral800'}>
          {say(judged.is, { time: 'since' in judged ? formatMoment(judged.since) : '' })}
        </Typography>
      )}
      {judged.is === 'online' || !onlineSince ? null : (
        <Typography tag="p" textColor="neutral600" paddingTop={2}>
          {onlineSince}
        </Typography>
      )}
    </div>
  );
}
