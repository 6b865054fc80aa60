import { withEmotionCache } from '@emotion/react';
import { useInsertionEffect } from 'react';

import { beginSheetsAtRules } from './beginSheetsAtRules.ts';

/** Stands before all that has styles: has them put into small style elements instead of one large one. */
export const SmallSheets = withEmotionCache<object>(function SmallSheets(_props, cache) {
  useInsertionEffect(() => beginSheetsAtRules(cache.sheet), [cache]);
  return null;
});
