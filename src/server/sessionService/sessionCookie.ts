/** The cookie of the session: its name, the texts that set and clear it, and how it is found in a request. */
export const sessionCookie = {
  /**
   * Over TLS the prefix makes browsers hold that it comes from this very host, over TLS, out of reach of scripts (`__Host-Http-`;
   * older browsers read it as `__Host-`). On plain loopback the port is in the name, because ports of one host share cookies.
   * @param host the Host header of the request. @param isSecure whether browsers reach this server over TLS.
   */
  nameFor(host: string, isSecure: boolean): string {
    return isSecure ? '__Host-Http-dashboard-session' : `dashboard-session-${/:(\d+)$/u.exec(host)?.[1] ?? '80'}`;
  },

  /** The value of `Set-Cookie`. @param maxAgeMs how long the browser keeps it; 0 clears it. */
  write(name: string, value: string, maxAgeMs: number, isSecure: boolean): string {
    const maxAge = Math.max(0, Math.floor(maxAgeMs / 1000));
    return `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;
  },

  /** @returns undefined when the request has no such cookie. */
  read(headers: Headers, name: string): string | undefined {
    return (headers.get('cookie') ?? '')
      .split(';')
      .map((pair) => pair.trim())
      .find((pair) => pair.startsWith(`${name}=`))
      ?.slice(name.length + 1);
  },
};
