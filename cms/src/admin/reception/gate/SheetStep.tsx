import { codeLengths, formatCode } from '@portal/content/sealing/code.ts';
import { formatFingerprint } from '@portal/content/sealing/public-key.ts';
import { Button } from '@strapi/design-system';
import { useCallback, useState } from 'react';
import { styled } from 'styled-components';
import { useLoaded } from '../desk/use-loaded';
import { CodeField } from '../pieces/CodeField';
import { Heading, Panel, Quiet, Row, Words } from '../pieces/layout';
import { PrintOnly } from '../pieces/PrintOnly';
import { useWords } from '../words';

interface Sheet {
  readonly code: string;
  readonly publicKey: string;
  readonly deskName: string;
}

/** The recovery sheet: printed, put away, and typed back whole, so that it is known to open. */
export function SheetStep({
  isBusy,
  onTyped,
  ...sheet
}: Sheet & { readonly isBusy: boolean; readonly onTyped: (typed: string) => void }) {
  const { say } = useWords();
  const [isPrinted, setIsPrinted] = useState(false);

  if (!isPrinted) {
    return (
      <Panel>
        <Heading>{say('sheet.title')}</Heading>
        <Words>{say('sheet.words')}</Words>
        <RecoverySheet {...sheet} />
        <Row>
          <Button size="L" onClick={() => window.print()}>
            {say('sheet.print')}
          </Button>
          <Button size="L" variant="secondary" onClick={() => setIsPrinted(true)}>
            {say('sheet.printed')}
          </Button>
        </Row>
        <Quiet>{say('sheet.byHand')}</Quiet>
      </Panel>
    );
  }
  return (
    <Panel>
      <Heading>{say('sheet.again')}</Heading>
      <Words>{say('sheet.againWords')}</Words>
      <CodeField
        label={say('sheet.code')}
        length={codeLengths.recovery}
        action={say('continue')}
        isBusy={isBusy}
        onCode={onTyped}
      >
        {isBusy ? <p role="status">{say('unlock.busy')}</p> : null}
      </CodeField>
      <div>
        <Button variant="tertiary" onClick={() => setIsPrinted(false)}>
          {say('sheet.showAgain')}
        </Button>
      </div>
    </Panel>
  );
}

/** What goes on paper and into the safe. */
function RecoverySheet({ code, publicKey, deskName }: Sheet) {
  const { say, sayDay, direction } = useWords();
  const { loaded } = useLoaded(useCallback(() => formatFingerprint(publicKey), [publicKey]));
  return (
    <PrintOnly>
      <Paper dir={direction}>
        <h3>{say('sheet.paperTitle', { desk: deskName })}</h3>
        <p>{say('sheet.paperWords')}</p>
        <dl>
          <dt>{say('sheet.code')}</dt>
          <dd>
            <output dir="ltr" data-reception-code="sheet">
              {formatCode(code)}
            </output>
          </dd>
          <dt>{say('fingerprint')}</dt>
          <dd>
            <bdi dir="ltr">{loaded.state === 'ready' ? loaded.data : '…'}</bdi>
          </dd>
          <dt>{say('sheet.madeOn')}</dt>
          <dd>{sayDay(new Date().toISOString())}</dd>
        </dl>
        <p>{say('sheet.paperCare')}</p>
      </Paper>
    </PrintOnly>
  );
}

const Paper = styled.div`
  display: flex;
  flex-direction: column;
  gap: 1.2rem;
  padding: 2.4rem;
  border: 2px solid ${({ theme }) => theme.colors.neutral800};
  border-radius: 0.4rem;

  h3 {
    font-size: 2rem;
    font-weight: 700;
  }

  dt {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.4rem;
  }

  dd {
    margin-block-end: 1.2rem;
    font-family: ui-monospace, Consolas, monospace;
    font-size: 1.7rem;
    overflow-wrap: break-word;
  }

  output {
    font-size: clamp(1.8rem, 3.5vw, 2.2rem);
    font-weight: 700;
  }
`;
