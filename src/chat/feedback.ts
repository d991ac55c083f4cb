import type { Card } from '../core/card.ts';

/** Where people can say that a card is wrong: in a form, which goes to a channel of the team's, or on a page. */
export type Feedback = { readonly kind: 'channel' } | { readonly kind: 'page'; readonly url: string };

/** Feedback on a page, if there is one. */
export const feedbackOnPage = (url: string | undefined): Feedback | undefined =>
  url === undefined ? undefined : { kind: 'page', url };

type Options<Connection> = {
  /** The platform's channel that takes reports, as long as the bot can post there. */
  readonly channel: string | undefined;
  /** The page that takes them otherwise. */
  readonly page: string | undefined;
  /** Finds out whether the bot can post to the channel, and logs what to do if it cannot. Never rejects. */
  readonly canPost: (channel: string, connection: Connection) => Promise<boolean>;
};

/**
 * Where people can say that a card is wrong at the moment: in the channel, once a check has found that the bot can post
 * there, and on the page before that and otherwise.
 */
export function createFeedback<Connection>({ channel, page, canPost }: Options<Connection>): {
  readonly current: () => Feedback | undefined;
  /** Looks at the channel, if there is one. @param connection what it takes to look */
  readonly check: (connection: Connection) => Promise<void>;
} {
  let isOpen = false;
  return {
    current: () => (isOpen ? { kind: 'channel' } : feedbackOnPage(page)),
    check: async (connection) => {
      isOpen = channel !== undefined && (await canPost(channel, connection));
    },
  };
}

/**
 * The address of the page with the entry filled in, as parameters that issue forms take.
 *
 * @param about the entry, and the edition of the catalog that has it
 */
export function reportUrl(url: string, { product, code, edition }: NonNullable<Card['about']>): string {
  const address = new URL(url);
  for (const [name, value] of Object.entries({ product, code, edition })) address.searchParams.set(name, value);
  return address.href;
}
