import { createHash } from 'node:crypto';

import { RequestBudget, type RateLimit } from './RequestBudget.ts';

/**
 * One budget for each key in use. Known by a hash of id and secret: a guess at a secret spends nothing of the true key's
 * budget here, and no secret stays in memory for it. Budgets that nobody waits for are dropped when there are many.
 */
export class RequestBudgets {
  readonly #budgets = new Map<string, RequestBudget>();
  readonly #start: RateLimit;
  readonly #most: number;

  /** @param start what is assumed of a key before its first answer. @param most how many are kept before idle ones are dropped. */
  constructor(start: RateLimit, most = 1000) {
    this.#start = start;
    this.#most = most;
  }

  /** The budget of the key with this `Authorization` value. */
  of(authorization: string): RequestBudget {
    const name = createHash('sha256').update(authorization).digest('base64');
    const known = this.#budgets.get(name);
    if (known !== undefined) return known;
    if (this.#budgets.size >= this.#most) {
      for (const [other, budget] of this.#budgets) if (budget.isIdle) this.#budgets.delete(other);
    }
    const budget = new RequestBudget(this.#start);
    this.#budgets.set(name, budget);
    return budget;
  }
}
