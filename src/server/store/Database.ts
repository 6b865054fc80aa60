import type * as z from 'zod/mini';

/** What a statement may take as a parameter; anything richer is sent as text and cast in SQL, so that all drivers agree. */
export type SqlValue = string | number | boolean | null;

/** Statements with `$1` parameters, in the SQL that PostgreSQL 15 and PGlite share. Types are cast in the SQL itself. */
export interface Statements {
  /** Runs a statement and gives its rows, each checked against `row`: drivers differ in what they make of a column. */
  query<Row extends z.core.$ZodType>(
    row: Row,
    sql: string,
    values?: readonly SqlValue[],
  ): Promise<readonly z.core.output<Row>[]>;
  /** Runs a statement whose rows do not matter. */
  execute(sql: string, values?: readonly SqlValue[]): Promise<void>;
  /** Runs several statements without parameters, as a migration holds them. */
  executeScript(sql: string): Promise<void>;
}

/** A database. The only place that knows which one it is, is the file that opens it. */
export interface Database extends Statements {
  /** Runs `work` in one transaction: committed when it returns, rolled back when it throws. */
  transaction<Result>(work: (statements: Statements) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}
