import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';

import type { ApiError, ApiErrorKind } from '../api/ApiError.ts';
import { describeApiError } from '../api/describeApiError.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { pathTo } from '../ui/paths.ts';
import { describeOtherOrganization } from './describeOtherOrganization.ts';
import { useKeyOrganizations } from './useKeyOrganizations.ts';

interface PageFailureProps {
  error: ApiError;
  /** The organization that the page is about, from its address. */
  organizationId: string;
  /** What could not be done, from what the failure means. */
  titleFor?: (meaning: string) => string;
  /** The same page of another organization. */
  pathFor: (organizationId: string) => string;
  onRetry: () => void;
  isRetrying?: boolean;
}

const asItIs = (meaning: string): string => meaning;

/** What a server answers about an organization that is not the key's own. */
const refusals: ReadonlySet<ApiErrorKind> = new Set(['forbidden', 'notFound', 'badRequest']);

/** With more organizations than this, there is a page to choose from. */
const mostLinks = 3;

/**
 * Why the data of a page could not be read. A refusal has two causes that want different help: the key lacks rights, or it is for
 * another organization than the one in the address; then this says which, and leads there.
 */
export function PageFailure({
  error,
  organizationId,
  titleFor = asItIs,
  pathFor,
  onRetry,
  isRetrying = false,
}: PageFailureProps) {
  const isRefusal = refusals.has(error.kind);
  const { data: organizations, isLoading } = useKeyOrganizations(isRefusal);
  const isOther =
    isRefusal &&
    organizations !== undefined &&
    organizations.length > 0 &&
    organizations.every(({ id }) => id.toLowerCase() !== organizationId.toLowerCase());
  const described = describeApiError(error);
  if (!isOther) {
    return (
      <ErrorNotice
        {...described}
        title={titleFor(described.title)}
        // The title says it.
        message={error.kind === 'offline' ? undefined : described.message}
        // No advice that the next moment takes back.
        advice={isLoading ? undefined : described.advice}
        onRetry={onRetry}
        isRetrying={isRetrying}
      >
        {isRefusal && !isLoading && organizations === undefined && (
          <Button component={Link} to={pathTo.home()} size="small" color="inherit">
            Go to the organization of this key
          </Button>
        )}
      </ErrorNotice>
    );
  }
  const { title, advice } = describeOtherOrganization(organizations);
  return (
    // Asking again would change nothing.
    <ErrorNotice {...described} title={titleFor(title)} advice={advice}>
      {organizations.length > mostLinks && (
        <Button component={Link} to={pathTo.home()} size="small" color="inherit" variant="outlined">
          Choose an organization
        </Button>
      )}
      {organizations.length <= mostLinks &&
        organizations.map(({ id, name }) => (
          <Button key={id} component={Link} to={pathFor(id)} size="small" color="inherit" variant="outlined">
            <span>
              Go to <bdi>{name}</bdi>
            </span>
          </Button>
        ))}
    </ErrorNotice>
  );
}
