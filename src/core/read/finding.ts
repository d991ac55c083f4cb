import type { Catalog } from '../../catalog/catalog.ts';

/** One thing that a text says, and the evidence for it. */
export type Finding = {
  /** `superseded`: it says nothing any more beside another finding, but it is no unknown word either. */
  readonly kind: 'code' | 'class' | 'product' | 'shared-name' | 'unknown-name' | 'superseded';
  /** The code, the product's id, or the name in lower case. */
  readonly value: string;
  /** The rule that found it. */
  readonly rule: string;
  /** Where it starts in the text that was read, in UTF-16 code units. */
  readonly index: number;
  /** What stands there. */
  readonly text: string;
};

/** Finds one kind of thing in a normalised text; sees no other extractor's findings. */
export type Extractor = (text: string, catalog: Catalog) => Iterable<Finding>;

/** Drops, adds or replaces findings in the light of all of them. */
export type Refiner = (findings: readonly Finding[], text: string, catalog: Catalog) => readonly Finding[];
