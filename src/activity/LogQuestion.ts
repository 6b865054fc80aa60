import type { ActivityLog } from './ActivityLog.ts';
import { takeAhead } from './askAhead.ts';
import { ActivityLogError } from './log/ActivityLogClient.ts';
import type { ActivityQuery, QueryAnswer } from './log/protocol.ts';

/** What a question needs of the log; tests give their own. */
export type AskedLog = Pick<ActivityLog, 'getSnapshot' | 'subscribe' | 'query'>;

/** What the log gave, and to which question (as JSON). */
export type GivenAnswer = { key: string } & (
  | { kind: 'answered'; answer: QueryAnswer }
  | { kind: 'failed'; message: string }
);

/**
 * While the list is read, a question rests after each answer: reading and answering share one worker, and a page has a dozen of
 * questions. Fifty times as long as the answer took leaves three quarters of the time to reading.
 */
const rest = { times: 50, leastMs: 500, mostMs: 3000 };

/** So long a question that lost its place waits for the one after it. */
const waitForNextMs = 500;

/**
 * One question to the log, asked anew as the rows change. It is never asked again before its last answer is on the screen: so a slow
 * worker or a slow page gets fewer questions, instead of questions that take each other's place and are never answered.
 */
export class LogQuestion {
  readonly #log: AskedLog;
  readonly #lane: string;
  #show: ((given: GivenAnswer) => void) | undefined;
  #query: ActivityQuery | undefined;
  #key = '';
  #addAtCall: (() => Partial<ActivityQuery>) | undefined;
  /** The state of the log when it was asked last. */
  #askedState = '';
  #number = 0;
  #isUnderway = false;
  /** The answer that is not on the screen yet. */
  #unseen: GivenAnswer | undefined;
  /** The answer that was on the screen last, whether it was told or known from before. */
  #seen: GivenAnswer | undefined;
  #restsUntil = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param lane what the question is for: each lane has one question at a time. */
  constructor(log: AskedLog, lane: string) {
    this.#log = log;
    this.#lane = lane;
  }

  /** Tells every answer, and asks anew as the rows change. @returns what ends that. */
  follow(show: (given: GivenAnswer) => void): () => void {
    this.#show = show;
    const unsubscribe = this.#log.subscribe(() => this.#askAnew());
    this.#askAnew();
    return () => {
      unsubscribe();
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#show = undefined;
      this.#unseen = undefined;
      // What is underway will be told to nobody.
      this.#number++;
      this.#isUnderway = false;
      this.#askedState = '';
    };
  }

  /**
   * Asks another question at once; the same one only when the rows have changed.
   * @param addAtCall what to ask besides, as it is then.
   * @param known an answer to this question from before, to these rows.
   */
  ask(query: ActivityQuery, key: string, addAtCall?: () => Partial<ActivityQuery>, known?: GivenAnswer): void {
    this.#addAtCall = addAtCall;
    if (key === this.#key) return;
    this.#query = query;
    this.#key = key;
    if (known === undefined) {
      this.#send();
      return;
    }
    this.#number++;
    this.#isUnderway = false;
    this.#unseen = undefined;
    this.#askedState = this.#state;
  }

  /** Tells that an answer is on the screen. */
  see(given: GivenAnswer | undefined): void {
    if (given === undefined) return;
    this.#seen = given;
    if (given !== this.#unseen) return;
    this.#unseen = undefined;
    this.#askAnew();
  }

  /**
   * What stays on the screen until a question is answered. Not always what was told last: answers known from before are drawn without
   * being told, and what was told before them is of a question long past.
   */
  standIn(told: GivenAnswer | undefined): GivenAnswer | undefined {
    return told !== undefined && told === this.#unseen ? told : (this.#seen ?? told);
  }

  get #isReading(): boolean {
    const { kind } = this.#log.getSnapshot().reading;
    return kind === 'empty' || kind === 'connecting' || kind === 'reading';
  }

  get #state(): string {
    return `${this.#log.getSnapshot().dataVersion} ${String(this.#isReading)}`;
  }

  #askAnew(): void {
    if (this.#show === undefined || this.#query === undefined) return;
    if (this.#isUnderway || this.#unseen !== undefined || this.#askedState === this.#state) return;
    const waitMs = this.#isReading ? this.#restsUntil - performance.now() : 0;
    if (waitMs <= 0) this.#send();
    else this.#timer ??= setTimeout(() => this.#send(), waitMs);
  }

  #send(): void {
    const query = this.#query;
    if (query === undefined || this.#show === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#unseen = undefined;
    this.#isUnderway = true;
    this.#askedState = this.#state;
    const key = this.#key;
    const number = ++this.#number;
    const added = this.#addAtCall?.() ?? {};
    const ahead = takeAhead(this.#log, this.#lane, key);
    const isEnough = ahead !== undefined && Object.keys(added).length === 0;
    (isEnough ? ahead : this.#log.query(this.#lane, { ...query, ...added })).then(
      (answer) => this.#take(number, { key, kind: 'answered', answer }),
      (error: unknown) => this.#take(number, failureOf(key, error)),
    );
  }

  #take(number: number, given: GivenAnswer | 'superseded' | 'disposed'): void {
    if (number !== this.#number) return;
    this.#isUnderway = false;
    if (given === 'disposed') return;
    if (given === 'superseded') {
      this.#waitForNext();
      return;
    }
    // What an empty log answered says nothing of the rows that come, or have come since: "none" would be shown of a full list.
    const isOfEmptyLog = given.kind === 'answered' && given.answer.total === 0;
    if (isOfEmptyLog && (this.#isReading || this.#askedState !== this.#state)) {
      this.#askAnew();
      return;
    }
    const tookMs = given.kind === 'answered' ? given.answer.computeMs : 0;
    this.#restsUntil = performance.now() + Math.min(rest.mostMs, Math.max(rest.leastMs, rest.times * tookMs));
    this.#unseen = given;
    this.#show?.(given);
  }

  /** Something has taken its place in the lane, most likely the question after it: if that does not come, this one is asked again. */
  #waitForNext(): void {
    this.#askedState = '';
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#askAnew();
    }, waitForNextMs);
  }
}

function failureOf(key: string, error: unknown): GivenAnswer | 'superseded' | 'disposed' {
  if (error instanceof ActivityLogError && error.reason !== 'failed') return error.reason;
  return { key, kind: 'failed', message: error instanceof Error ? error.message : String(error) };
}
