import type { ReactNode } from 'react';
import { createGlobalStyle } from 'styled-components';

/** Marks the one part of the page that goes on paper; the admin around it stays on the screen. */
export function PrintOnly({ children }: { children: ReactNode }) {
  return (
    <div data-reception-print>
      <PaperStyle />
      {children}
    </div>
  );
}

const PaperStyle = createGlobalStyle`
  @media print {
    body * {
      visibility: hidden !important;
    }

    html, body, body :has([data-reception-print]) {
      display: block !important;
      block-size: auto !important;
      min-block-size: 0 !important;
      overflow: visible !important;
      margin: 0 !important;
      padding: 0 !important;
      background: #fff !important;
    }

    /* Siblings would leave empty paper. */
    body :has([data-reception-print]) > :not(:has([data-reception-print]), [data-reception-print]) {
      display: none !important;
    }

    [data-reception-print], [data-reception-print] * {
      visibility: visible !important;
      border-color: #000 !important;
      background: #fff !important;
      color: #000 !important;
    }

    [data-reception-print] [data-screen-only] {
      display: none !important;
    }

    @page {
      margin: 18mm;
    }
  }
`;
