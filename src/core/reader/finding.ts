import type { Catalog } from '../../catalog/catalog.ts';
import type { Page } from './layout/page.ts';

/** One thing that a text says, and the evidence for it. */
export type Finding = {
  /**
   * `superseded`: it says nothing any more beside another finding, but it is no unknown word either. `dropped`: a number
   * that could be a code and is none; its rule says why.
   */
  readonly kind:
    | 'code'
    | 'class'
    | 'product'
    | 'sign'
    | 'shared-name'
    | 'unknown-name'
    | 'request-id'
    | 'host'
    | 'superseded'
    | 'dropped';
  /** The code, the product's id, the request's id, the host, or the name in lower case. */
  readonly value: string;
  /** The rule that found it. */
  readonly rule: string;
  /** Where it starts in the text that was read, in UTF-16 code units. */
  readonly index: number;
  /** What stands there. */
  readonly text: string;
  /** Where it ends there, the first code unit that is no part of it. */
  readonly end?: number;
  /** The line that it starts in, from 1. */
  readonly line?: number;
  /** Of a code in a log that has both: the answer of the edge, or that of the origin. */
  readonly role?: 'edge' | 'origin';
  /** Of a sign: how much it proves. */
  readonly strength?: 'strong' | 'medium' | 'weak';
  /** Of a sign: it stands only on what the product wrote itself, or on errors that it wrote or passed on. */
  readonly origin?: 'wrote' | 'relayed';
  /** Of a request's id: whose support finds the request by it. */
  readonly product?: string;
};

/** Finds one kind of thing in a text that is laid out; sees no other extractor's findings. */
export type Extractor = (page: Page, catalog: Catalog) => Iterable<Finding>;

/** Drops, adds or replaces findings in the light of all of them. */
export type Refiner = (findings: readonly Finding[], text: string, catalog: Catalog) => readonly Finding[];
