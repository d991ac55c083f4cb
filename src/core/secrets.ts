/*
 * What people paste without noticing: credentials, cookies, keys, and what stands in addresses. None of it says anything
 * about a status code, so that nothing behind this file ever sees it.
 */

/** Names that say what follows them, in the languages of the bot. */
const name =
  'token|secret|passw(?:or)?d|pwd|api[-_ ]?key|access[-_ ]?key(?:[-_ ]?(?:id|secret))?|auth[-_]?key|credential|signature|session[-_]?id|csrf|jwt|bearer|basic|密码|口令|密钥|令牌';

/** Each finds a secret as its last group; what stands before that tells what it is. Every repetition is bounded or ends at the first other character. */
const secrets: readonly RegExp[] = [
  // A key in PEM, whatever is left of it.
  /(-----BEGIN [A-Z ]{0,40}-----)([A-Za-z0-9+/=\s]+)/g,
  // Headers, as such, in a command, or in JSON.
  /((?:authorization|cookie)["']?\s{0,3}[:=]\s{0,3}["']?)([^\n"']+)/gi,
  new RegExp(`((?:${name})["']?\\s{0,3}[:=：]\\s{0,3}["']?)([^\\s"',;&<>]{4,})`, 'gi'),
  // Without a sign between them, only what is no word.
  new RegExp(
    `((?:${name})(?:\\s{1,3}(?:is\\s{1,3})?|\\s{0,3}[是为]\\s{0,3})["']?)((?=\\S{0,200}\\d)(?=\\S{0,200}[a-z])[^\\s"'<>]{8,})`,
    'gi',
  ),
  // The values of an address's query other than where somebody came from, who logs in with it or beside it, and addresses that are secrets themselves.
  /([?&](?!utm_)[\w.[\]%-]{1,60}=)([^\s&"'<>#]+)/g,
  /(:\/\/)([^\s/@:]{0,100}:[^\s/@]{1,200})(?=@)/g,
  /(\s(?:-u|--user)[ =]["']?[^\s:"']{1,100}:)([^\s"']+)/g,
  /(hooks\.slack\.com\/services\/|discord(?:app)?\.com\/api\/webhooks\/)([^\s"'<>]+)/gi,
  // What is known by its form.
  /()\b((?:AKIA|ASIA)[0-9A-Z]{8,}|xox[a-z]-[\w-]{8,}|xapp-[\w-]{8,}|gh[a-z]_\w{16,}|glpat-[\w-]{16,}|sk-[\w-]{16,}|eyJ[\w-]{8,}\.[\w.-]{8,})/g,
];

/** Of cookies, the names stay: some of them are signs of a product. */
const isCookie = /cookie/i;

/** The same text, as long, with asterisks in the place of secrets. */
export const withoutSecrets = (text: string): string =>
  secrets.reduce(
    (rest, secret) =>
      rest.replace(secret, (_all, before: string, value: string) => {
        const veil = (hidden: string): string => hidden.replace(/[^\n]/g, '*');
        return before + (isCookie.test(before) ? value.replace(/(?<==)[^;\s]+/g, veil) : veil(value));
      }),
    text,
  );
