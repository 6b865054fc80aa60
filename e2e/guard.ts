import type { Page } from '@playwright/test';

/** A failure that a test provokes on purpose. It must happen: a declaration that nothing answers to fails the test as well. */
export interface ExpectedFailure {
  /** Which address fails. */
  url: RegExp;
  /** The status of the answer, or `network` for a request that gets no whole answer. */
  status: number | 'network';
  /** Why it is right that this fails, for the reader of the test. */
  reason: string;
}

/**
 * Watches a page for everything that a user would call broken and no assertion looks at: console errors and warnings, uncaught
 * errors, answers of 400 and above, requests without an answer, violations of the content policy, and documents without that policy.
 */
export class Guard {
  readonly #problems: string[] = [];
  readonly #expected: { failure: ExpectedFailure; happened: boolean }[] = [];

  /** Declares a failure that is part of the test's story. */
  expectFailure(failure: ExpectedFailure): void {
    this.#expected.push({ failure, happened: false });
  }

  /** @returns what went wrong undeclared, and what was declared and did not happen. */
  problems(): string[] {
    const missing = this.#expected
      .filter(({ happened }) => !happened)
      .map(
        ({ failure }) => `declared but did not happen: ${failure.status} on ${failure.url.source} (${failure.reason})`,
      );
    return [...this.#problems, ...missing];
  }

  /** Starts watching; to be called before the page's first navigation. */
  async watch(page: Page): Promise<void> {
    page.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return;
      // The browser writes a line for each failed request; `response` and `requestfailed` below judge those.
      if (message.text().startsWith('Failed to load resource')) return;
      this.#problems.push(`console ${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.#problems.push(`uncaught error: ${error.stack ?? error.message}`));
    page.on('response', (response) => {
      const policy = response.headers()['content-security-policy'] ?? '';
      if (response.request().resourceType() === 'document' && !isStrict(policy)) {
        this.#problems.push(`${response.url()} has no strict content policy: "${policy}"`);
      }
      if (response.status() >= 400 && !this.#isExpected(response.url(), response.status())) {
        this.#problems.push(`${response.status()} on ${response.request().method()} ${response.url()}`);
      }
    });
    page.on('requestfailed', (request) => {
      const error = request.failure()?.errorText ?? 'unknown';
      // The page itself gave the request up: a query that is no longer needed, or a navigation.
      if (error === 'net::ERR_ABORTED' || this.#isExpected(request.url(), 'network')) return;
      this.#problems.push(`${error} on ${request.method()} ${request.url()}`);
    });
    await page.addInitScript(() => {
      // Chromium keeps quiet about a loop of resize observers; other browsers write it into the console.
      addEventListener('error', ({ message }) => {
        if (message.startsWith('ResizeObserver')) console.error(message);
      });
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`content policy violated: ${event.violatedDirective} by ${event.blockedURI} ${event.sample}`);
      });
    });
  }

  #isExpected(url: string, status: number | 'network'): boolean {
    const found = this.#expected.filter(({ failure }) => failure.url.test(url) && failure.status === status);
    for (const entry of found) entry.happened = true;
    return found.length > 0;
  }
}

const isStrict = (policy: string): boolean =>
  policy.includes("default-src 'none'") &&
  policy.includes("require-trusted-types-for 'script'") &&
  !policy.includes('unsafe-inline') &&
  !policy.includes('unsafe-eval');
