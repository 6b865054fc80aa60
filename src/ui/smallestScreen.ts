/** The media query of the smallest screens, on which even what suits a phone does not fit. */
export const smallestScreen = '@media (max-width: 359.95px)';
