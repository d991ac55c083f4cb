/*
 * What only one program would write. Anything else (`20`, `UF`, `NOT_FOUND`, `connection refused`, an errno with its
 * text) is in the logs of many programs and is a code only on a product that has it.
 */

/**
 * Whether a code speaks for itself: a number of three digits or more, a token of three words or more, or a phrase of
 * four words or with a sign in it.
 */
export const isSpecificCode = (code: string): boolean =>
  /^(?:[1-9]\d{2,}(?:\.\d{1,4})?|0)$/.test(code) ||
  (/^\w{5,}$/.test(code) && code.split(/_|(?<=[a-z])(?=[A-Z])/).length >= 3) ||
  /[#=]/.test(code) ||
  (/^\D/.test(code) && code.split(' ').length >= 4);

/** Whether few programs write a field of that name: `errorinfo` and the like, but not `code` or `status`. */
export const isSpecificField = (name: string): boolean =>
  !/^(?:(?:error|status)_?)?(?:code|error|err|status|state|health|type|reason|message|msg|name|result|level|event|category|kind)$/.test(
    name,
  );

/** A number that is no status, and too short to be anybody's code by itself: `600`, `9401`, `40001`. */
export const isShortNumber = (code: string): boolean => /^(?:[6-9]\d{2}|(?!1[0-2])[1-9]\d{3}|\d{5})$/.test(code);
