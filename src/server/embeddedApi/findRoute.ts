import { ApiFailure } from './ApiFailure.ts';
import { routes, type Route } from './routes.ts';

/**
 * The call that a method and a path name, and the parts of the path by name.
 * @throws ApiFailure 404 for a path that is none, 405 with `Allow` for a method it does not have, 400 for a path that cannot be decoded.
 */
export function findRoute(method: string, pathname: string): { route: Route; parts: Readonly<Record<string, string>> } {
  const segments = decodeSegments(pathname);
  const matches = routes.flatMap((route) => {
    const parts = matchPath(route.path, segments);
    return parts === undefined ? [] : [{ route, parts }];
  });
  if (matches.length === 0) throw new ApiFailure(404, 'There is no such call');
  const wanted = method === 'HEAD' ? 'GET' : method;
  const match = matches.find(({ route }) => route.method === wanted);
  if (match === undefined) {
    const allowed = matches.flatMap(({ route }) => (route.method === 'GET' ? ['GET', 'HEAD'] : [route.method]));
    throw new ApiFailure(405, `${method} is not possible here`, { allow: allowed.join(', ') });
  }
  return match;
}

function matchPath(path: string, segments: readonly string[]): Record<string, string> | undefined {
  const pattern = path.split('/');
  if (pattern.length !== segments.length) return undefined;
  const parts: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const segment = segments[index] ?? '';
    if (expected.startsWith(':') && segment !== '') parts[expected.slice(1)] = segment;
    else if (expected !== segment) return undefined;
  }
  return parts;
}

function decodeSegments(pathname: string): string[] {
  try {
    return pathname.split('/').map((segment) => decodeURIComponent(segment));
  } catch {
    throw new ApiFailure(400, 'The path is not valid');
  }
}
