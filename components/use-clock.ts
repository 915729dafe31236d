import { useEffect, useState } from 'preact/hooks';

/**
 * The time, as it was when this was drawn or when `due` had come: what is said of a moment changes then.
 * @param due milliseconds since 1970; null for none
 */
export function useClock(due: number | null): number {
  const [, setNow] = useState(Date.now);
  useEffect(() => {
    const left = (due ?? 0) - Date.now();
    // A pause is hours at most; a time that is further away was stored by another clock.
    if (left <= 0 || left >= 2 ** 31) return undefined;
    const timer = setTimeout(() => setNow(Date.now()), left);
    return () => clearTimeout(timer);
  }, [due]);
  return Date.now();
}
