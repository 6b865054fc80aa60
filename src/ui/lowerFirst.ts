/** For a title within a sentence; names in capitals further on stay as they are. */
export const lowerFirst = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1);
