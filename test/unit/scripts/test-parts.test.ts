// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { countTests, createParts } from '../../../scripts/test-parts.ts';

const file = (status: string, ...tests: readonly string[]) => ({
  name: '/x/a.test.ts',
  status,
  assertionResults: tests.map((one, index) => ({ fullName: `test ${index}`, status: one })),
});

describe('the count of a test run', () => {
  it('adds up passed, failed and skipped tests, by name', () => {
    const report = {
      testResults: [
        file('passed', 'passed', 'skipped'),
        file('failed', 'passed', 'failed', 'todo'),
      ],
    };
    expect(countTests(report, 1)).toEqual({
      passed: 2,
      failures: ['test 1'],
      skipped: ['test 1', 'test 2'],
    });
  });

  it.each([
    ['a run that left no report', null, 1],
    ['a file that did not load', { testResults: [file('failed')] }, 1],
    ['an error outside the tests', { testResults: [file('passed', 'passed')] }, 1],
    ['a run without a test', { testResults: [] }, 0],
  ])('takes %s for one failure', (_, report, code) => {
    expect(countTests(report, code).failures).toHaveLength(1);
  });
});

describe('the parts', () => {
  it('go from cheap to dear, and end with both browsers', () => {
    const titles = createParts().map(({ title }) => title);
    expect(titles[0]).toBe('Format');
    expect(titles.slice(-2)).toEqual(['Scenarios in Chromium', 'Scenarios in Firefox']);
  });

  it('leave out the browser one asks to leave out, and nothing else', () => {
    const titles = createParts(['firefox']).map(({ title }) => title);
    expect(titles).not.toContain('Scenarios in Firefox');
    expect(titles).toHaveLength(createParts().length - 1);
    expect(titles).toContain('Build for Firefox');
  });
});
