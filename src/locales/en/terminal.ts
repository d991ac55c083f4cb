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
  cdncode                          a prompt

Options:
  --lang en|zh-CN   answer in this language
  --more            print everything that there is to say, not only the card
  --json            print one JSON object: reading, answer, text
  -h, --help        print this
  -v, --version     print the version

Exit status: 0 answered, 1 unknown or nothing found, 64 wrong options.`,
  wrongOption: (message: string) => `${message} Run cdncode --help for the options.`,
};
