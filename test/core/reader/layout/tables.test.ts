import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../../src/core/reader/layout/rows.ts';
import { fieldsInTables } from '../../../../src/core/reader/layout/tables.ts';

/** The rows of a table in a text, each as `name=value name=value`. */
const tableOf = (text: string): string[] =>
  [...fieldsInTables(rowsOf(text)).values()].map((row) => row.map(({ name, value }) => `${name}=${value}`).join(' '));

describe('a table', () => {
  it.each([
    ['tabs', 'url\tStatus\tcount\n/a\t504\t404', ['url=/a status=504 count=404']],
    ['bars', '| url | status | count |\n| /a | 504 | 404 |', ['= url=/a status=504 count=404 =']],
    ['commas', 'url,status,count\n/a,504,404', ['url=/a status=504 count=404']],
    ['commas and quotes', 'url,"status code",count\n"/a,b","504",404', ['url=/a,b status code=504 count=404']],
    [
      'the fields of W3C',
      '#Fields: date sc-status sc-bytes\n2026-11-20 503 522',
      ['date=2026-11-20 sc-status=503 sc-bytes=522'],
    ],
    ['W3C and quotes', '#Fields: a sc-status b\n"x y" 503 z', ['a=x y sc-status=503 b=z']],
    ['Chinese names', 'url\t状态码\t次数\n/a\t504\t404', ['url=/a 状态码=504 次数=404']],
    ['codes of errors in Chinese', '| 错误码 | 原因 |\n| 522 | 连接超时 |', ['= 错误码=522 原因=连接超时 =']],
    ['styled names', 'url\t**status**\t`count`\n/a\t504\t404', ['url=/a status=504 count=404']],
    ['names with underscores', 'url,elb_status_code,n\n/a,504,1', ['url=/a elb_status_code=504 n=1']],
  ])('with %s gives the cells of each row by the names of its header', (_what, text, rows) => {
    expect(tableOf(text)).toEqual(rows);
  });

  it.each([
    ['a cell is empty', 'url\tstatus\tcount\n\t504\t', ['url= status=504 count=']],
    ['a cell between commas is empty', 'a,status,b,c\n1,,,2', ['a=1 status= b= c=2']],
    ['nothing is written as a dash', 'url\tstatus\tcount\n/a\t-\t404', ['url=/a status= count=404']],
    ['a row is one cell shorter', 'url\tstatus\tcount\n/a\t504', ['url=/a status=504']],
    ['a row is one cell longer', 'url\tstatus\tcount\n/a\t504\t1\t2', ['url=/a status=504 count=1']],
  ])('keeps its columns where %s', (_where, text, rows) => {
    expect(tableOf(text)).toEqual(rows);
  });

  it('says where its cells are', () => {
    const text = 'url,status,count\n"/a",  504 ,404';
    const [row = []] = fieldsInTables(rowsOf(text)).values();
    expect(row.map(({ value, valueIndex }) => text.startsWith(value, valueIndex))).toEqual([true, true, true]);
    expect(row.map(({ valueIndex }) => valueIndex)).toEqual([18, 24, 29]);
  });

  it('is over where a row has another number of cells, and another one may begin', () => {
    expect(tableOf('a\tstatus\tb\n1\t502\t3\nwe\n1\t503\t3')).toEqual(['a=1 status=502 b=3']);
    expect(tableOf('a\tstatus\tb\n1\t502\t3\nx,code,y\n1,503,3')).toEqual(['a=1 status=502 b=3', 'x=1 code=503 y=3']);
  });

  it('goes on behind the comments of a log', () => {
    expect(tableOf('#Fields: a sc-status b\n#Date: 2026-11-20\n1 503 2')).toEqual(['a=1 sc-status=503 b=2']);
  });

  it.each([
    ['has two columns', 'a\tstatus\n1\t502'],
    ['has no column of statuses', 'a\tb\tc\n1\t502\t3'],
    ['only speaks of a status', 'a\tno status here\tc\n1\t502\t3'],
    ['has no rows', 'a\tstatus\tb'],
  ])('is none where it %s', (_where, text) => {
    expect(tableOf(text)).toEqual([]);
  });
});
