import type { ExplainedProblem, PublishingState } from '@portal/content/schema/publishing.ts';
import { Box, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { usePublishingWords } from './words';

/** Longer lists help nobody: what is mended first often mends the rest. */
const shownProblems = 5;

/** Why a publication failed, each problem with the way to the record that mends it. */
export function FailureText({ failure }: { failure: NonNullable<PublishingState['failed']> }) {
  const { say, formatMoment } = usePublishingWords();
  const { problems, elsewhere } = failure;
  const more = problems.length - shownProblems;
  return (
    <>
      <Typography variant="delta" tag="p" textColor="danger600">
        {say('failed', { time: formatMoment(failure.at) })}
      </Typography>
      <Typography tag="p" paddingTop={1}>
        {say(`reason.${failure.reason}`)}
      </Typography>
      {problems.length === 0 ? null : (
        <Box tag="ul" paddingTop={2}>
          {problems.slice(0, shownProblems).map((problem) => (
            <Box
              tag="li"
              key={`${problem.kind} ${problem.slug} ${problem.field} ${problem.sentence}`}
              paddingBottom={2}
            >
              <Problem problem={problem} />
            </Box>
          ))}
        </Box>
      )}
      {more > 0 ? <Typography tag="p">{say('more', { count: more })}</Typography> : null}
      {elsewhere > 0 ? <Typography tag="p">{say('elsewhere', { count: elsewhere })}</Typography> : null}
    </>
  );
}

function Problem({ problem: { kind, record, documentId, locale, label, sentence } }: { problem: ExplainedProblem }) {
  const { say } = usePublishingWords();
  const text = say('problem', { record, field: label });
  return (
    <>
      {documentId === null ? (
        <Typography fontWeight="bold">{text}</Typography>
      ) : (
        <Typography
          tag={Link}
          to={`/content-manager/collection-types/api::${kind}.${kind}/${documentId}?plugins[i18n][locale]=${locale}`}
          textColor="primary600"
        >
          {text}
        </Typography>
      )}
      <Typography tag="p" variant="pi" textColor="neutral600">
        {sentence}
      </Typography>
    </>
  );
}
