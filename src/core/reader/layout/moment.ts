/** A point of time in a log, as it is written there: nothing is converted. */
export type Moment = {
  /** `2026-10-10`, where the log has it. */
  readonly date?: string;
  /** `10:05:49`. */
  readonly time: string;
  /** `Z`, `+0800`, `GMT`, where it is written. */
  readonly zone?: string;
};

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `2026-10-10T10:05:49Z`, `2026/10/10 10:05:49`. */
const iso = /(\d{4})[-/](\d\d)[-/](\d\d)[T ](\d\d:\d\d:\d\d)(?:[.,]\d{1,9})? ?(Z|UTC|[+-]\d\d:?\d\d)?(?![\d:])/;

/** `10/Oct/2026:10:05:49 +0000` of access logs. */
const common = /(\d{1,2})\/([A-Za-z]{3})\/(\d{4}):(\d\d:\d\d:\d\d)(?: ([+-]\d{4}))?/;

/** `Sat, 21 Nov 2026 10:05:47 GMT` of headers (RFC 9110, 5.6.7). */
const header = /\b(\d{1,2}) ([A-Za-z]{3}) (\d{4}) (\d\d:\d\d:\d\d) (GMT|UTC|[+-]\d{4})/;

/** Fourteen digits. */
const digits = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/;

/** Seconds since 1970, or milliseconds, microseconds or nanoseconds. */
const epoch = /^(\d{10})(?:\.?\d{1,9})?$/;

/** Only the time of day, as syslog and short logs have it. */
const clock = /(?<![\d:])(\d\d:\d\d:\d\d)(?![\d:])/;

/** Reads the time of a line of a log; undefined unless it is one of the forms that logs use. */
export function momentIn(text: string): Moment | undefined {
  const [, year, month, day, time, zone] = iso.exec(text) ?? [];
  if (time !== undefined) return { date: `${year}-${month}-${day}`, time, ...(zone && { zone }) };
  const [, dayOfMonth = '', name = '', itsYear, itsTime, itsZone] = common.exec(text) ?? header.exec(text) ?? [];
  if (itsTime !== undefined) {
    const date = `${itsYear}-${monthOf(name)}-${dayOfMonth.padStart(2, '0')}`;
    return { date, time: itsTime, ...(itsZone && { zone: itsZone }) };
  }
  const parts = digits.exec(text);
  if (parts) {
    const [, y, m, d, hours, minutes, seconds] = parts;
    return { date: `${y}-${m}-${d}`, time: `${hours}:${minutes}:${seconds}` };
  }
  const [, seconds] = epoch.exec(text) ?? [];
  if (seconds !== undefined) return momentIn(new Date(Number(seconds) * 1000).toISOString());
  const [, only] = clock.exec(text) ?? [];
  return only === undefined ? undefined : { time: only };
}

const monthOf = (name: string): string => String(months.indexOf(name.toLowerCase()) + 1).padStart(2, '0');

/** Which of two is earlier: negative for the first one. A day is compared only where both have one. */
export function compareMoments(a: Moment, b: Moment): number {
  const byDate = a.date !== undefined && b.date !== undefined ? a.date.localeCompare(b.date) : 0;
  return byDate || a.time.localeCompare(b.time);
}
