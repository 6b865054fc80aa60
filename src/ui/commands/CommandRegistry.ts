import { createContext } from 'react';

import type { Command, CommandSource } from './Command.ts';
import type { ShortcutName } from './shortcuts.ts';

export interface CommandSnapshot {
  /** All commands that can be run now, in the order in which they came. */
  commands: readonly Command[];
  sources: readonly CommandSource[];
}

interface Offer {
  commands: readonly Command[];
  sources: readonly CommandSource[];
}

/**
 * What can be done on the page that is shown: components offer commands while they are on the screen (`useCommands`). So a command
 * applies exactly as long as it is registered.
 */
export class CommandRegistry {
  readonly #offers = new Map<string, Offer>();
  readonly #listeners = new Set<() => void>();
  #snapshot: CommandSnapshot = { commands: [], sources: [] };

  /** For `useSyncExternalStore`. Bound, like `subscribe`. Its commands always run the newest function that was offered. */
  getSnapshot = (): CommandSnapshot => this.#snapshot;

  /** @returns what ends the subscription. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Offers these in the place of what the same owner offered before. Costs nothing if only functions changed. */
  offer(owner: string, offer: Partial<Offer>): void {
    const before = this.#offers.get(owner);
    const after = { commands: offer.commands ?? [], sources: offer.sources ?? [] };
    this.#offers.set(owner, after);
    if (before === undefined || describe(before) !== describe(after)) this.#publish();
  }

  /** Takes back all that an owner offered. */
  withdraw(owner: string): void {
    if (this.#offers.delete(owner)) this.#publish();
  }

  /** Runs a command. @returns whether there is one with this id. */
  run(id: string): boolean {
    const command = this.#all().findLast((candidate) => candidate.id === id);
    command?.run();
    return command !== undefined;
  }

  /** The command that a shortcut stands for just now. */
  find(shortcut: ShortcutName): Command | undefined {
    return this.#snapshot.commands.findLast((command) => command.shortcut === shortcut);
  }

  #all(): readonly Command[] {
    return [...this.#offers.values()].flatMap(({ commands }) => commands);
  }

  #publish(): void {
    const latest = new Map(this.#all().map((command) => [command.id, command]));
    const sources = new Map(
      [...this.#offers.values()].flatMap((offer) => offer.sources).map((source) => [source.id, source]),
    );
    this.#snapshot = {
      commands: [...latest.values()].map((command) =>
        Object.assign({}, command, { run: () => void this.run(command.id) }),
      ),
      sources: [...sources.values()].map(({ id, version }) => ({
        id,
        version,
        find: async (text, signal) => (await this.#source(id)?.find(text, signal)) ?? [],
      })),
    };
    for (const listener of this.#listeners) listener();
  }

  #source(id: string): CommandSource | undefined {
    return [...this.#offers.values()].flatMap(({ sources }) => sources).findLast((source) => source.id === id);
  }
}

/** What of an offer can be seen: functions are left out, because they are new with every drawing of a component. */
const describe = (offer: Offer): string => JSON.stringify(offer);

/** The registry of the product. One for all, so that any room can offer commands without a provider above it. */
export const CommandRegistryContext = createContext(new CommandRegistry());
