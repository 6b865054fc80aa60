import type { Organization } from '../api/schemas.ts';

/** What to say where the address names an organization that is not among those of the key. @param own one or more. */
export function describeOtherOrganization(own: readonly Pick<Organization, 'name'>[]): {
  title: string;
  advice: string;
} {
  const [first, ...others] = own;
  return first !== undefined && others.length === 0
    ? {
        title: 'This key is for another organization',
        advice: `The key that you signed in with is for “${first.name}”. To see the organization in the address, sign in with one of its keys.`,
      }
    : {
        title: 'This key is for other organizations',
        advice: `The key that you signed in with is for ${own.length} organizations, and the one in the address is none of them. To see it, sign in with one of its keys.`,
      };
}
