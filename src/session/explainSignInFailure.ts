import type { ApiError } from '../api/ApiError.ts';
import { describeApiError, type ErrorDescription } from '../api/describeApiError.ts';

/**
 * Says why signing in failed and what to do. The API tells most refusals of a key by words only, so these are looked at; they are
 * shown as well, because they may say more than was understood.
 */
export function explainSignInFailure(error: ApiError): ErrorDescription {
  const described = describeApiError(error);
  const said = error.message.toLowerCase();
  if (error.kind === 'keyRefused' || error.kind === 'forbidden' || error.kind === 'unauthenticated') {
    if (/\bip\b|address|allow-?\s?list|access list/u.test(said)) {
      return {
        ...described,
        title: 'This key may not be used from here',
        advice:
          'Its list of allowed IP addresses does not contain the address of this dashboard’s server. Add it to the key, or use another key.',
      };
    }
    if (/not active|inactive|disabled|expired/u.test(said)) {
      return {
        ...described,
        title: 'This key is disabled or has expired',
        advice: 'Enable it or extend it on the API keys page of your organization, or use another key.',
      };
    }
  }
  if (error.kind === 'keyRefused' || error.kind === 'unauthenticated') {
    return {
      ...described,
      title: 'Key id or secret is wrong',
      advice: 'Compare both with what you stored: the secret was shown once only. If it is lost, create a new key.',
    };
  }
  if (error.kind === 'rateLimited' && said.includes('too_many_attempts')) {
    return {
      ...described,
      title: 'Too many failed tries',
      advice: 'The dashboard’s server makes a pause now, to keep others from guessing keys. What you typed is kept.',
    };
  }
  if (error.kind === 'rateLimited') {
    return {
      ...described,
      title: 'The limit of requests is reached',
      advice: 'What you typed is kept. The key itself may be right.',
    };
  }
  if (error.kind === 'proxy' && error.status !== undefined && error.status >= 500) {
    return {
      ...described,
      title: 'The API cannot be reached',
      advice: 'The dashboard’s server runs, and the API behind it does not answer as it should. Try again in a moment.',
    };
  }
  return described;
}
