export const terminal = {
  playground: (address: string) => `Open ${address} in a browser to see every answer as Slack and Discord show it.`,
  welcome: 'No platform is configured, so I answer here. Ask `522 tencent`, `help`, or leave with Ctrl+D.',
  /** Under a card that has a rest. */
  more: 'There is more: `--more` on the command line, `more` at the prompt.',
  usage: `Usage: cdncode [options] [question]

Explains what a status code means on a CDN product.

  cdncode 522 tencent              a code on a vendor or product
  cdncode certificate expired      codes by symptom
  curl -sI https://host | cdncode  a question or a paste on standard input
  cdncode error.log tencent        a file, and what is known besides
  tail -f log | cdncode --watch    a line for each new kind of failure
  cdncode                          a prompt
  cdncode mcp                      a server of the Model Context Protocol

Options:
  --lang en|zh-CN             answer in this language
  --more                      print everything that there is to say, not only the card
  --json                      print the answer as facts: one JSON object, described in docs/api.md
  --watch                     follow standard input; its totals come at the end
  --completion bash|zsh|fish  print a script that completes codes and products
  -h, --help                  print this
  -v, --version               print the version

Environment, or a file .env in the working directory:
  DEFAULT_LOCALE    the language when the question does not settle it: en or zh-CN
  DEFAULT_PRODUCTS  the products that are meant where a question names none: edgeone, nginx
  RUNBOOKS_DIR      a directory with the team's own runbooks
  SITE_URL          where the static site of the catalog is; cards link to it

Exit status: 0 answered, 1 unknown or nothing found, 64 wrong options, 66 a file that cannot be read, 78 wrong settings.`,
  /** A kind of failure that was not there before. @param line how many lines there were */
  fresh: (what: string, line: number) => `new by line ${line}: ${what}`,
  /** How often a kind of failure was there. */
  total: (what: string, count: number, of: number) => `${count} of ${of} lines: ${what}`,
  wrongOption: (message: string) => `${message} Run cdncode --help for the options.`,
};
