import type { NumberRule } from '../../../numbers/rule.ts';

/* English words that say that a number names something else: a port, a line, a code of another kind. */

export const englishOtherThings: readonly NumberRule[] = [
  {
    id: 'en-after-a-port',
    says: 'no-code',
    evidence: 'decisive',
    before:
      /\b(?:ports?|listen(?:s|ing)?(?: on)?|expose[sd]?|localhost)(?: (?:is|was|to|on|number|=))?[ :=]{0,3}(?:\d{2,5}(?:,| and| or|\/) ?)?$/i,
    examples: ['port ‹443›', 'listening on ‹8080›', 'ports 80 and ‹443›'],
    counterExamples: ['report ‹502›', 'port 443 returns ‹502›'],
  },
  {
    id: 'en-before-a-port',
    says: 'no-code',
    evidence: 'strong',
    after: /^ ?(?:port\b|\/(?:tcp|udp)\b)/i,
    examples: ['the ‹443› port', '‹443›/tcp'],
    counterExamples: ['‹502› on port 80'],
  },
  {
    id: 'en-after-a-numbered-thing',
    says: 'no-code',
    evidence: 'decisive',
    before:
      /\b(?:prs?|mrs?|pull requests?|lines?|rooms?|rfc|rtx|gtx|pid|bus|flight|exit(?:ed)?(?: with)?(?: code| status)?)[ :=.#]{1,3}$|\.(?:php|jsx?|tsx?|java|go|py|rb|cs?|cpp|kt|swift)[(:]$/i,
    examples: ['see PR ‹522›', 'line ‹502›', 'exit code ‹502›', 'PushStock.php(‹404›): App'],
    counterExamples: ['online ‹502›', 'issue: ‹502›'],
  },
  {
    id: 'en-after-a-place',
    says: 'no-code',
    evidence: 'strong',
    before:
      /\b(?:seeds?|lines?|pages?|rows?|columns?|cols?|chapters?|sections?|issues?|tickets?|bugs?|prs?|mrs?|pull requests?|cases?|commits?|builds?|version|ver|rev|revision|release|step|stage|task|job|run|pid|uid|gid|exit(?:ed)?(?: with)?(?: code| status)?|signal|channel|room|flat|floor|apt|bus|route|flight|gate|area|zone|highway|ext|extension|part|no|nr|number|num|model|rtx|gtx|chapter|article|section|episode|season|day|week|year|class|level|id|ids|sku|item|order|invoice|worker|thread|core|node|pod|shard|replica|slot|seat|table|lot|unit|block|district|iso|rfc|en|nist|sp|bs|vlan|asn?|os|sdk|api level|ring|device|track|type|grade)[ :=.#]{1,3}(?:\d{1,4} ?[、,，/&-] ?){0,6}$/i,
    examples: ['line ‹502›', 'PR ‹404›', 'exit code ‹502›', 'room ‹404›', 'RFC ‹520›'],
    counterExamples: ['online ‹502›', 'error ‹502›'],
  },
  {
    id: 'en-negated',
    says: 'no-code',
    evidence: 'decisive',
    before:
      /\b(?:there is no|there's no|no such|isn't a|is not an?|never heard of|doesn't exist)(?: http| status| code| error| thing as(?: an?)?)*[ :]{1,2}["'`(]?$/i,
    examples: ['there is no HTTP status code ‹566›', 'no such code ‹566›'],
    counterExamples: ['there is a ‹502›', 'no idea, ‹502›'],
  },
  {
    id: 'en-another-kind-of-code',
    says: 'no-code',
    evidence: 'decisive',
    before:
      /\b(?:area|zip|postal|post|country|dial(?:ing)?|promo|qr|bar|source|exit|sort|airport|discount|coupon|invite|product|item|key|char(?:acter)?|ascii|colou?r|vat|hs|tax|bank|swift|dress|morse|close|signal|op|scan|error in) ?codes?[ :=]{0,3}["']?$/i,
    examples: ['area code ‹557›', 'exit code ‹502›', 'key code ‹404›'],
    counterExamples: ['status code ‹502›', 'error code ‹522›'],
  },
  {
    id: 'en-after-a-database',
    says: 'no-code',
    evidence: 'decisive',
    before:
      /(?:mysql|mariadb|postgres(?:ql)?|sql server|oracle|db2|mongodb?|redis|ora)\b[^.\n\d]{0,14}(?:\d{4}\D{1,3})?$/i,
    where: ({ number }) => /^[12]\d{3}$/.test(number),
    examples: ['mysql ‹1045›', 'mysql 1045和‹2003›'],
    counterExamples: ['cloudflare ‹1016›', 'mysql, then ‹502›'],
  },
  {
    id: 'en-before-another-kind-of-code',
    says: 'no-code',
    evidence: 'decisive',
    after: /^ (?:area|zip|postal|country|exit|key|char(?:acter)?) codes?\b/i,
    examples: ['the ‹530› area code'],
    counterExamples: ['the ‹530› status code'],
  },
  {
    id: 'en-mail-reply',
    says: 'no-code',
    evidence: 'decisive',
    after: /^[ -]["'`]?[245]\.\d{1,3}\.\d{1,3}\b/,
    examples: ['got ‹550› 5.7.1 Relaying denied', '‹421›-4.7.0 Try again'],
    counterExamples: ['got ‹502› Bad Gateway'],
  },
  {
    id: 'en-database-error',
    says: 'no-code',
    evidence: 'decisive',
    after: /^ \((?=[A-Z\d]{0,4}\d)[A-Z\d]{5}\)|^ \(ok\)/,
    examples: ['ERROR ‹1045› (28000)'],
    counterExamples: ['‹502› (bad gateway)'],
  },
];
