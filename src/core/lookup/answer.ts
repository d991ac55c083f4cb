import type { Counted } from '../reader/claims.ts';

/** Names one entry, or one that there might be, of the catalog. */
export type Ref = { readonly product: string; readonly code: string };

/** How many codes of its own a product has for a status that it documents by them alone. */
export type OwnCodes = { readonly ref: Ref; readonly count: number };

/** What a comparison of codes holds. */
type Comparison = {
  /** Four at most. */
  readonly codes: readonly string[];
  /** Documented and asked for as well, but too many for one card. */
  readonly moreCodes: readonly string[];
  /** By code, in the order of the codes. */
  readonly entries: readonly Ref[];
  /** Products that have no entry for the status but codes of their own. */
  readonly ownCodes: readonly OwnCodes[];
  /** The standard meanings, where there are any. */
  readonly standard: readonly Ref[];
  /** Codes that were asked about and that no product documents. */
  readonly unknownCodes: readonly string[];
};

/** Why a question is declined: its text took too long to read, or too many long texts wait already. */
export type DeclineReason = 'time' | 'busy';

/** What the catalog has for a reading: no wording, every kind that there is. */
export type Answer =
  /** The product is known and documents the code. */
  | {
      readonly kind: 'explained';
      /** Four at most. */
      readonly entries: readonly Ref[];
      /** Documented and asked for as well, but too many for one card. */
      readonly more: readonly Ref[];
      /** Asked for, or of the same vendor, but not documented. */
      readonly undocumented: readonly Ref[];
      /** Products that are proved to have passed on the error, which is from the product of the entries. */
      readonly passedOnBy?: readonly string[];
      /** The products that were not named but are the default. */
      readonly byDefault?: readonly string[];
    }
  /** Codes without a product, on every product. */
  | ({ readonly kind: 'compared' } & Comparison)
  /** Codes and the products to set side by side. */
  | ({ readonly kind: 'contrasted' } & Comparison & {
        readonly products: readonly string[];
        /** What these do not document. */
        readonly undocumented: readonly Ref[];
      })
  /** The product is known but documents none of the codes. */
  | {
      readonly kind: 'undocumented';
      readonly refs: readonly Ref[];
      /** Those of `refs` that lie in a range which the product keeps for itself. */
      readonly reserved: readonly Ref[];
      readonly standard: readonly Ref[];
      /** Who else documents the codes. */
      readonly elsewhere: readonly Ref[];
    }
  /** A product that the catalog knows by name and signs only: the text names it, or it wrote the error. */
  | {
      readonly kind: 'uncovered';
      /** Ids of such products, the one that the error came from first. */
      readonly products: readonly string[];
      /** Whether the error is known to come from the first one. */
      readonly isAuthor: boolean;
      readonly codes: readonly string[];
      readonly classes: readonly string[];
      readonly standard: readonly Ref[];
      /** Products of the catalog that are proved to have passed the error on. */
      readonly passedOnBy: readonly string[];
    }
  /** A paste in which nothing failed. */
  | {
      readonly kind: 'healthy';
      /** Statuses, and in how many responses they are. */
      readonly statuses: readonly Counted[];
      /** Ids of the products that were seen, covered or not. */
      readonly products: readonly string[];
      readonly host?: string;
    }
  /** A product without a code. */
  | {
      readonly kind: 'about';
      readonly products: readonly string[];
      /** The codes of these that people ask about most, six at most. */
      readonly codes: readonly Ref[];
      /** Only these classes were asked about. */
      readonly classes?: readonly string[];
      /** Whether they have an outage was asked. */
      readonly asksForOutage?: boolean;
    }
  /** All codes of products, a class of them (`5` for `5xx`), or those of its own that a product has for a status. */
  | {
      readonly kind: 'listed';
      readonly products: readonly string[];
      /** Only these classes, unless it is empty. */
      readonly classes: readonly string[];
      /** Only codes that come with this status. */
      readonly status?: string;
    }
  /** Words only: the best matches by symptom. */
  | {
      readonly kind: 'found';
      readonly entries: readonly Ref[];
      /** The products that were named, where nothing on them fits and these are from elsewhere. */
      readonly notOn: readonly string[];
    }
  /** A name that stands for several things. */
  | {
      readonly kind: 'ambiguous';
      readonly name: string;
      readonly products: readonly string[];
      readonly codes: readonly string[];
    }
  /** A name that nobody has, a code outside every table, words that match nothing. */
  | {
      readonly kind: 'unknown';
      readonly names: readonly { readonly name: string; readonly nearest: readonly string[] }[];
      readonly codes: readonly string[];
    }
  | {
      readonly kind: 'help';
      /** Which product it is, was asked. */
      readonly asksWhich?: boolean;
    }
  /** Somebody said thanks and asked nothing. */
  | { readonly kind: 'thanked' }
  /** The text is not read: that took too long, or too many long texts wait already. */
  | { readonly kind: 'declined'; readonly reason: DeclineReason };

/** An answer of one kind. */
export type AnswerOf<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>;
