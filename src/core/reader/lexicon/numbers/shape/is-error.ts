/** Whether a number looks like the status of a failure, or like an error of Cloudflare's own; 1024 is a size. */
export const isError = (number: string): boolean =>
  /^(?:[45]\d\d(?:\.\d{1,2})?|1[0-2]\d[1-9])$/.test(number) && number !== '1024';

/** Whether a word right before a number says that it is a status, so that it does not matter how round it is. */
export const isCalledStatus = (before: string): boolean =>
  /(?:error|errors|status|code|http|状态码|错误码|返回码|错误|报错|报|返回)[ :：=("'`]{0,3}$/i.test(before);
