/** Whether a number looks like the status of a failure, or like an error of Cloudflare's own; 1024 is a size. */
export const isError = (number: string): boolean =>
  /^(?:[45]\d\d(?:\.\d{1,2})?|1[0-2]\d[1-9])$/.test(number) && number !== '1024';
