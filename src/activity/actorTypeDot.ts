/** The dot that has the colour of an actor type. A contrast theme of the system, which takes away all other colours, leaves it. */
export const actorTypeDot = { width: 8, height: 8, borderRadius: '50%', forcedColorAdjust: 'none' } as const;
