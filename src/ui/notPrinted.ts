/** Styles that leave off the paper what serves at a screen only. */
export const notPrinted = { '@media print': { display: 'none' } } as const;
