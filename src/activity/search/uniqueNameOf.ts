/**
 * What people call something, where that name means nothing else; undefined where it has no name, and where another one is called so,
 * or has the name as its id.
 *
 * @param names by id.
 */
export function uniqueNameOf(names: ReadonlyMap<string, string>, id: string): string | undefined {
  const name = names.get(id);
  if (name === undefined || name === '' || (name !== id && names.has(name))) return undefined;
  const alike = [...names.values()].filter((other) => other.toLowerCase() === name.toLowerCase());
  return alike.length === 1 ? name : undefined;
}
