/** Nobody finds an error in longer texts and files; in bytes of UTF-8. */
export const maxTextLength = 256 * 1024;

/** Whether a text is longer than the page sends and the server takes. */
export const isTooLong = (text: string): boolean => new TextEncoder().encode(text).length > maxTextLength;
