import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { condenseHar } from '../../chat/har.ts';
import type { WebWords } from '../../locales/web.ts';

/** Longer texts and files help nobody to find an error, in bytes and about as many characters. */
const longest = 1024 * 1024;

/** More of a paste would push its answer out of sight; what was understood shows it again. */
const mostRows = 4;

type Props = {
  /** What stands in the field at first, and again whenever another question is asked. */
  readonly text: string;
  readonly words: WebWords;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onAsk: (text: string) => void;
};

/** The field: for a question, a paste or a file. */
export function Form({ text, words, field, onAsk }: Props) {
  const [typed, setTyped] = useState(text);
  const [problem, setProblem] = useState('');
  useEffect(() => setTyped(text), [text]);

  const submit = (question: string): void => {
    setProblem(question.length > longest ? words.tooLong : '');
    if (question.length <= longest) onAsk(question);
  };
  const take = async (file: File | null | undefined): Promise<void> => {
    if (!file) return;
    if (file.size > longest) return setProblem(words.tooLarge(file.name));
    const content = await file.text();
    if (content.includes('\0')) return setProblem(words.noText(file.name));
    const condensed = condenseHar(content);
    setTyped(condensed);
    submit(condensed);
  };

  // A file that misses the field would otherwise be opened in the place of the page.
  useEffect(() => {
    const over = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      void take(event.dataTransfer?.files.item(0));
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  });

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit(typed);
      }}
    >
      <label class="above" for="question">
        {words.question}
      </label>
      <textarea
        id="question"
        ref={field}
        rows={Math.min(mostRows, Math.max(2, typed.split('\n', mostRows).length))}
        value={typed}
        placeholder={words.placeholder}
        aria-describedby="keys"
        spellcheck={false}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          // While a word is put together in another script, Enter ends that word.
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
              void take(input.files?.item(0));
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
