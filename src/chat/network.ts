/** Codes of the system and of undici, which Node's fetch is made of, for a connection that never opened. */
const neverOpened: ReadonlySet<string> = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN'],
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Whether nothing can have arrived, by the code of what went wrong. */
export const isNeverOpened = (code: string): boolean => neverOpened.has(code);
