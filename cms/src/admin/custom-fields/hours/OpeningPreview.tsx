import { describeOpening, findOpening, type OpeningSentence } from '@portal/content/opening-hours';
import { type Hours, hoursSchema } from '@portal/content/schema/hours.ts';
import { Box, Typography } from '@strapi/design-system';
import { useEditingWords } from '../use-words';
import { readOpeningWords } from './read-opening-words';
import { useHolidays } from './use-holidays';

const colours = { open: 'success700', closed: 'neutral800', unsure: 'warning700' } as const;

/** What the public page says of these hours at this minute, in the same words, by the same code. */
export function OpeningPreview({ hours }: { readonly hours: Hours | undefined }) {
  const { say, language } = useEditingWords();
  const holidays = useHolidays();
  const parsed = hoursSchema.optional().safeParse(hours);
  const sentence: OpeningSentence | undefined =
    parsed.success && parsed.data
      ? describeOpening(findOpening(parsed.data, Date.now(), holidays), readOpeningWords(language), true)
      : undefined;
  return (
    <Box background="primary100" padding={3} hasRadius role="status">
      {sentence ? (
        <>
          <Typography variant="pi" textColor="neutral700" tag="p">
            {say('pageSays')}
          </Typography>
          <Typography fontWeight="bold" textColor={colours[sentence.tone]} tag="p">
            {sentence.text}
          </Typography>
          {sentence.why ? <Typography variant="pi">{sentence.why}</Typography> : null}
        </>
      ) : (
        <Typography variant="pi">{say(hours ? 'incomplete' : 'nothingKnown')}</Typography>
      )}
    </Box>
  );
}
