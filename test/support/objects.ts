type Loose = Readonly<Record<string, unknown>>;

/** Every object in a body, the outermost first. */
export function objectsIn(body: unknown): Loose[] {
  if (Array.isArray(body)) return body.flatMap(objectsIn);
  if (typeof body !== 'object' || body === null) return [];
  return [body as Loose, ...Object.values(body).flatMap(objectsIn)];
}

/** The values that are there more than once; undefined does not count. */
export const repeated = (values: readonly unknown[]): unknown[] =>
  values.filter((value, at) => value !== undefined && values.indexOf(value) < at);
