import type { ActivityRow } from '../log/protocol.ts';

/** What is unusual about a row: it was damaged, or came late. */
export function RowMarks({ row }: { row: ActivityRow }) {
  return (
    <>
      {row.damaged && <span className="damaged">damaged</span>}
      {row.isLate === true && (
        <span className="late" title="The server showed it late: something newer was known before.">
          late
        </span>
      )}
    </>
  );
}
