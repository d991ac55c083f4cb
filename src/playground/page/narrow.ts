import { useEffect, useState } from 'preact/hooks';

/** As in the style sheets. A page that is zoomed to 200 % is narrow on most screens, too. */
const narrow = '(max-width: 699px)';

/** Whether there is room for one platform at a time only. */
export function useIsNarrow(): boolean {
  const [isNarrow, setIsNarrow] = useState(() => matchMedia(narrow).matches);
  useEffect(() => {
    const list = matchMedia(narrow);
    const follow = (): void => setIsNarrow(list.matches);
    follow();
    list.addEventListener('change', follow);
    return () => list.removeEventListener('change', follow);
  }, []);
  return isNarrow;
}
