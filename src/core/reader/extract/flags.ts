/*
 * Two or three letters are flags in the logs of proxies (HAProxy's `SC`, Envoy's `UF`), and everywhere else cables,
 * computers and carbon copies. They are read only where flags stand.
 */

/** Whether a code is so short that it is a word of something else as likely. */
export const isFlag = (code: string): boolean => /^[A-Za-z]{2,3}$/.test(code);

/** In this many characters somebody asks for a flag and nothing else. */
const shortQuestion = 40;

/** Up to this many characters on either side say what a flag is. */
const window = 30;

/** Whether the letters from `index` to `end` stand where flags do. */
export function standsAsFlag(text: string, index: number, end: number): boolean {
  const before = text.slice(Math.max(0, index - window), index);
  const after = text.slice(end, end + window);
  // `DT:SPM` is a text of its own.
  if (/^:\w/.test(after)) return false;
  return (
    (text.length <= shortQuestion && isAsked(text, before, after) && !noFlagAfter.test(after)) ||
    flagBefore.some((pattern) => pattern.test(before)) ||
    flagAfter.some((pattern) => pattern.test(after))
  );
}

/** Whether a short text asks for the letters: it is one line, or they are one. */
const isAsked = (text: string, before: string, after: string): boolean =>
  !text.trim().includes('\n') || (/(?:^|\n)\s*$/.test(before) && /^\s*(?:\n|$)/.test(after));

/** What makes two letters something else, even in a short question: a number or a person behind them. */
const noFlagAfter = /^ ?[@#\d:./]/;

const flagBefore: readonly RegExp[] = [
  // Beside the status: `503 UF`.
  /(?<![\w.])[1-5]\d\d[ ,/"'`(:-]{1,3}$/,
  // In a list of flags: `UF,URX`.
  /\b[A-Z]{2,4},$/,
  /(?:flags?|states?|reasons?|terminat(?:ion|ed)|session end|response[ _]code[ _]details|标志|标记|状态)["'`]{0,2}(?: (?:is|was|of|are|as))?[ :：=("'`]{1,4}$|\blog(?:s|ged)? (?:it |them )?as ["'`]{0,2}$|\blogs? shows? ["'`]{0,2}$|\b(?:see|seeing|many|with|get|getting|shows?) (?:an? )?["'`]{1,2}$/i,
];

const flagAfter: readonly RegExp[] = [
  /^(?:--|-[A-Z-]{0,2}(?![\w-]))/,
  /^,[A-Z]{2,4}\b/,
  // As a word that is explained: `**UC**: upstream connection termination`.
  /^(?:\*\*|`|") ?[:：]/,
  /^["'`)]{0,2} ?(?:response |termination )?(?:flags?|states?|标志|标记)(?![a-z])/i,
  /^["'`)]{0,2} (?:in|from) (?:the |our |my )?(?:\w{1,20} )?(?:logs?|sidecars?)\b/i,
];
