/** Nobody looks at more places that say the same: not at more findings of one thing by one rule, nor at more equal lines. */
export const maxOfOne = 50;
