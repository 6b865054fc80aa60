/** The store cannot be opened, for a reason the user can do something about: `message` is one line, fit to be printed alone. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
