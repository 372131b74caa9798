import { styled } from 'styled-components';

/** Large and calm: an officer reads this between two visitors, on an old screen. */
export const Screen = styled.div`
  display: flex;
  flex-direction: column;
  gap: 2.4rem;
  max-inline-size: 112rem;
  padding: 2.4rem;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.6rem;
  line-height: 1.6;

  a {
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 600;
  }

  @media (max-width: 40em) {
    padding: 1.6rem;
  }
`;

export const Panel = styled.section`
  display: flex;
  flex-direction: column;
  gap: 1.6rem;
  padding: 2.4rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 0.8rem;
  background: ${({ theme }) => theme.colors.neutral0};

  @media (max-width: 40em) {
    padding: 1.6rem;
  }
`;

export const Title = styled.h1`
  font-size: 2.8rem;
  font-weight: 700;
  line-height: 1.25;
`;

export const Heading = styled.h2`
  font-size: 2rem;
  font-weight: 600;
  line-height: 1.3;
`;

export const Words = styled.p`
  max-inline-size: 68ch;
`;

export const Quiet = styled.p`
  max-inline-size: 68ch;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.4rem;
`;

export const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: end;
  gap: 1.6rem;
`;

export const Stack = styled.div`
  display: flex;
  flex-direction: column;
  align-items: start;
  gap: 1.6rem;
`;

/** Wide tables scroll inside themselves, never the page. */
export const Wide = styled.div`
  overflow-x: auto;

  /* Paper does not scroll. */
  @media print {
    overflow: visible;
  }
`;

export const DataTable = styled.table`
  inline-size: 100%;
  border-collapse: collapse;
  font-size: 1.5rem;

  th,
  td {
    padding: 1rem 1.2rem;
    border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
    text-align: start;
    vertical-align: middle;
  }

  th {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
    font-weight: 600;
    white-space: nowrap;
  }

  @media print {
    font-size: 1.1rem;

    tr {
      break-inside: avoid;
    }

    th,
    td {
      padding: 0.4rem 0.6rem;
    }

    th {
      font-size: 1.1rem;
      white-space: normal;
    }
  }
`;
