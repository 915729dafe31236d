// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAlarm, type Alarm } from '../../../lib/page/alarm.ts';

const MINUTE = 60_000;

describe('an alarm', () => {
  let ends: AbortController;
  let ring: () => void;
  let alarm: Alarm;

  beforeEach(() => {
    vi.useFakeTimers();
    ends = new AbortController();
    ring = vi.fn<() => void>();
    alarm = createAlarm(document, ring, ends.signal);
  });
  afterEach(() => {
    ends.abort();
    vi.useRealTimers();
  });

  it('rings once, when the moment has come', () => {
    alarm.set(Date.now() + 60 * MINUTE);
    vi.advanceTimersByTime(60 * MINUTE - 1);
    expect(ring).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60 * MINUTE);
    expect(ring).toHaveBeenCalledTimes(1);
  });

  it('rings when the page is seen again after a sleep in which no timer ran', () => {
    alarm.set(Date.now() + MINUTE);
    vi.setSystemTime(Date.now() + 2 * MINUTE);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(ring).toHaveBeenCalledTimes(1);
  });

  it('does not ring before its time because the page was seen', () => {
    alarm.set(Date.now() + MINUTE);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(ring).not.toHaveBeenCalled();
  });

  it('rings no more when it is taken back or everything ends', () => {
    alarm.set(Date.now() + MINUTE);
    alarm.set(null);
    vi.advanceTimersByTime(2 * MINUTE);
    alarm.set(Date.now() + MINUTE);
    ends.abort();
    vi.advanceTimersByTime(2 * MINUTE);
    expect(ring).not.toHaveBeenCalled();
  });

  it('waits for a moment that is further away than a timer can be', () => {
    alarm.set(Date.now() + 2 ** 31 + MINUTE);
    vi.advanceTimersByTime(2 ** 31);
    expect(ring).not.toHaveBeenCalled();
    vi.advanceTimersByTime(MINUTE);
    expect(ring).toHaveBeenCalledTimes(1);
  });
});
