import { foldText } from '../log/foldText.ts';

/**
 * Whether a text that only the page knows, such as the name of a service, says what is looked for: by the engine's rule, in any case and
 * with or without accents, so that both find the same.
 */
export const saysText = (text: string, sought: string): boolean => foldText(text).includes(foldText(sought));
