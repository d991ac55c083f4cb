import type { RefObject, TargetedMouseEvent } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { isTooLong } from '../../chat/text-limit.ts';
import type { PageWords } from '../../locales/index.ts';
import type { QuestionRoute } from './route.ts';
import { readTextFile } from './text-file.ts';

/** More of a paste would push its answer out of sight; what was understood shows it again. */
const maxRows = 4;

type Props = {
  /** Its question is in the field until something else is typed, and again with every other route. */
  readonly route: QuestionRoute;
  readonly words: PageWords;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onAsk: (question: string) => void;
};

/** The field for a question, a paste or a file. */
export function QuestionForm({ route, words, field, onAsk }: Props) {
  const [draft, setDraft] = useState({ route, text: route.question });
  const [problem, setProblem] = useState('');
  const text = draft.route === route ? draft.text : route.question;
  const type = (typed: string): void => setDraft({ route, text: typed });

  const submit = (question: string): void => {
    const tooLong = isTooLong(question);
    setProblem(tooLong ? words.tooLong : '');
    if (!tooLong) onAsk(question);
  };
  const submitFile = async (file: File | null | undefined): Promise<void> => {
    if (!file) return;
    const read = await readTextFile(file, words);
    if (!read.ok) return setProblem(read.problems.join(' '));
    type(read.value);
    submit(read.value);
  };
  useDroppedFile(submitFile);

  // The next question takes the place of the one that was asked, unless somebody edits that.
  const selectAsked = (): void => {
    if (text === route.question) field.current?.select();
  };
  // Before the next key arrives, which a mere effect might not be.
  useLayoutEffect(() => {
    setProblem('');
    if (document.activeElement === field.current) field.current?.select();
  }, [route]);

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit(text);
      }}
    >
      <label class="above" for="question">
        {words.question}
      </label>
      <textarea
        id="question"
        ref={field}
        rows={Math.min(maxRows, Math.max(2, text.split('\n', maxRows).length))}
        value={text}
        placeholder={words.placeholder}
        aria-describedby="keys"
        spellcheck={false}
        onMouseDown={focusOnly}
        onFocus={selectAsked}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          // During composition of a word in another script, Enter ends that word.
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          submit(event.currentTarget.value);
        }}
      />
      <div class="send">
        <button type="submit">{words.ask}</button>
        <label class="file">
          {words.chooseFile}
          <input
            type="file"
            class="hidden"
            onChange={({ currentTarget: input }) => {
              void submitFile(input.files?.item(0));
              // So that the same file can be chosen again.
              input.value = '';
            }}
          />
        </label>
        <span id="keys" class="quiet">
          {words.keys}
        </span>
      </div>
      <p role="alert" class="problem">
        {problem}
      </p>
    </form>
  );
}

/** The click that brings the focus does not place the caret, which would end the selection; the next one does. */
function focusOnly(event: TargetedMouseEvent<HTMLTextAreaElement>): void {
  if (document.activeElement === event.currentTarget || event.button !== 0) return;
  event.preventDefault();
  event.currentTarget.focus();
}

/** Takes a file that is dropped anywhere: the browser would open it in the place of the page. */
function useDroppedFile(onFile: (file: File | null | undefined) => Promise<void>): void {
  useEffect(() => {
    const over = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      void onFile(event.dataTransfer?.files.item(0));
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  });
}
