/**
 * Names that were typed and not saved, by organization id. They outlive the form when the session ends under it: after signing in
 * again the text is still there. In memory only; signing out loads a new document and so forgets them.
 */
export const renameDrafts = new Map<string, string>();
