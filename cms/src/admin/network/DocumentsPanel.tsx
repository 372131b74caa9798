import type { Network } from '@portal/content/schema';
import { Heading, Panel, Quiet, Words } from '../reception/pieces/layout';
import { useNetworkWords } from './words';

/** What only officers read: it never leaves the CMS. */
export function DocumentsPanel({ network }: { network: Network }) {
  const { say } = useNetworkWords();
  if (network.documents.length === 0) return <Words>{say('documents.empty')}</Words>;
  return network.documents.map(({ slug, title, summary, sections, url, file }) => (
    <Panel key={slug} data-network-document={slug}>
      <Heading dir="auto">{title}</Heading>
      <Words dir="auto">{summary}</Words>
      {sections.map(({ heading, paragraphs, points }) => (
        <details key={heading}>
          <summary dir="auto">{heading}</summary>
          {paragraphs.map((paragraph) => (
            <Words dir="auto" key={paragraph}>
              {paragraph}
            </Words>
          ))}
          <ul>
            {points.map((point) => (
              <li dir="auto" key={point}>
                {point}
              </li>
            ))}
          </ul>
        </details>
      ))}
      {url ? (
        <a href={url} target="_blank" rel="noreferrer">
          {say('documents.read')}
        </a>
      ) : null}
      {file ? (
        <Quiet>
          <a href={file.url} download>
            {say('documents.download', { type: file.ending.toUpperCase(), size: file.kilobytes })}
          </a>
        </Quiet>
      ) : null}
    </Panel>
  ));
}
