import * as z from 'zod/mini';

import { errorAnswer } from '../errorAnswer.ts';
import { readBody } from '../readBody.ts';

const mostBytes = 16 * 1024;

/** One half of a key. Neither may hold a control character, and an id no colon (RFC 7617 2). */
const half = (pattern: RegExp) => z.string().check(z.trim(), z.minLength(1), z.maxLength(512), z.regex(pattern));

const signInSchema = z.union([
  z.strictObject({ keyId: half(/^[^\p{Cc}:]+$/u), keySecret: half(/^[^\p{Cc}]+$/u) }),
  z.strictObject({ sample: z.enum(['admin', 'developer']) }),
]);

export type SignIn = z.infer<typeof signInSchema>;

/** Reads the body of `POST /session`. @returns what is asked for, or the refusal: 400, 413 or 415. */
export async function readSignIn(request: Request): Promise<SignIn | Response> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json(?:\s*;|$)/iu.test(type)) {
    return errorAnswer(415, 'UNSUPPORTED_MEDIA_TYPE', 'Sign-in takes application/json.');
  }
  const bytes = await readBody(request.body, mostBytes);
  if (bytes === undefined) return errorAnswer(413, 'PAYLOAD_TOO_LARGE', `Sign-in takes at most ${mostBytes} bytes.`);
  try {
    const parsed = signInSchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    if (parsed.success) return parsed.data;
  } catch {
    // Not JSON; the text of the error would quote it.
  }
  return errorAnswer(
    400,
    'BAD_REQUEST',
    'Sign-in takes { "keyId", "keySecret" }: each 1 to 512 characters, no colon in the id.',
  );
}
