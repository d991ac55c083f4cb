/* Which of many literals a text holds, told for most of them without a look through the text. */

/**
 * Three characters that follow each other make a mark, of the low five bits of each: shorter pieces are in every text. A
 * text of 256 KB has some ten thousand of these marks.
 */
const pieceLength = 3;
const marks = 0x8000;

/** In a shorter text, looking is as quick as marking. */
const worthMarking = 4_000;

/** Tells whether a text has a literal: not if a piece of the literal is nowhere in the text. */
export function presenceIn(text: string): (literal: string) => boolean {
  if (text.length < worthMarking) return (literal) => text.includes(literal);
  const isMarked = new Uint8Array(marks);
  let mark = 0;
  for (let at = 0; at < text.length; at += 1) {
    mark = nextMark(mark, text.charCodeAt(at));
    isMarked[mark] = 1;
  }
  return (literal) => marksOf(literal).every((each) => isMarked[each] === 1) && text.includes(literal);
}

/** What was marked three characters before is shifted out. */
const nextMark = (mark: number, unit: number): number => ((mark << 5) ^ unit) & (marks - 1);

function marksOf(literal: string): number[] {
  let mark = 0;
  return Array.from(literal, (_, at) => (mark = nextMark(mark, literal.charCodeAt(at)))).slice(pieceLength - 1);
}
