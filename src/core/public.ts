/*
 * Cards are shared and read by whole channels, so that nothing of a paste goes into one that is not meant for everybody.
 * Credentials are gone before anything is read (secrets.ts); what is left is taken out here.
 *
 *   stays: the site's public name, the path without its query, statuses, signs of products, request ids, times
 *   goes:  query strings, names and addresses inside the team's own network
 */

/** The query of an address, and its fragment. */
const query = /[?#][\w.~%+,:@/&=*[\]{}|-]*=[^\s`"'<>]*/g;

/** Domains that only an internal DNS resolves (RFC 6762, RFC 8375, ICANN's .internal), and those of clusters. */
export const internalDomains = 'local|internal|intranet|lan|corp|home(?:\\.arpa)?|svc|localdomain|consul';

/** Names in them. */
const internalName = new RegExp(
  `(?<![\\w.-])(?:[a-z\\d_](?:[a-z\\d_-]{0,61}[a-z\\d])?\\.){1,8}(?:${internalDomains})(?![\\w-])(?::\\d{1,5})?`,
  'gi',
);

/** Addresses of networks behind NAT, of the machine itself and of links (RFC 1918, RFC 3927, RFC 6598, RFC 4193, RFC 4291). */
const internalAddress =
  /(?<![\w.])(?:10(?:\.\d{1,3}){3}|127(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}|169\.254(?:\.\d{1,3}){2}|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])(?:\.\d{1,3}){2})(?![\w.]*\w)(?::\d{1,5})?|\[?\bf(?:[cd][\da-f]{2}|e[89ab][\da-f])(?::[\da-f]{0,4}){2,7}\]?/gi;

/** A piece of a paste, fit for everybody's eyes. */
export const forEverybody = (text: string): string =>
  text.replace(query, '').replace(internalName, '…').replace(internalAddress, '…');
