import type { ListColumn } from './listColumns.ts';

/** The headings of the columns, which stay in view above the rows. */
export function TableHead({ columns }: { columns: readonly ListColumn[] }) {
  return (
    <thead>
      <tr className="head" aria-rowindex={1}>
        {columns.map(({ name, label }) => (
          <th key={name} scope="col">
            {label}
          </th>
        ))}
        <th scope="col" className="more">
          <span className="unseen">Filter by the row</span>
        </th>
      </tr>
    </thead>
  );
}
