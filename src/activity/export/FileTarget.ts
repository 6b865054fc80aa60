/** Where the bytes of a file go. */
export interface FileTarget {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Ends the file: only now it is there. */
  finish(): Promise<void>;
  /** Gives the file up. */
  discard(): Promise<void>;
}
