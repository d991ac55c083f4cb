/** Texts differ in their values, hardly in their names. */
const maxNames = 1_000;

/** A function of a name that looks the same names up again and again; it forgets all when there are too many. */
export function remembered<T>(find: (name: string) => readonly T[]): (name: string) => readonly T[] {
  const known = new Map<string, readonly T[]>();
  return (name) => {
    const before = known.get(name);
    if (before) return before;
    if (known.size >= maxNames) known.clear();
    const found = find(name);
    known.set(name, found);
    return found;
  };
}
