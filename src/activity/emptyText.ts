/** What stands where a value is there and has nothing to be read: a place without words could not be told from a fault. */
export const emptyText = 'an empty text';
