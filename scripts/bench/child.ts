/** `node child.ts TASK ARGUMENTS`: one task in one fresh process; the answer is the last line. */
import type { TaskName } from './tasks.ts';

/** Loaded one by one, so that a task for cold code finds it cold. */
async function taskNamed(name: TaskName): Promise<(args: never) => unknown> {
  switch (name) {
    case 'expect':
    case 'build':
      return (await import('./prepare-tasks.ts'))[name];
    case 'speed':
    case 'limits':
      return (await import('./speed-tasks.ts'))[name];
    case 'peer':
      return (await import('./peer-task.ts'))[name];
    case 'memory':
    case 'clone':
    case 'firstPage':
    case 'coldStart':
      return (await import('./start-tasks.ts'))[name];
    case 'falseHits':
      return (await import('./false-hits-task.ts'))[name];
  }
}

const [name = '', args = '{}'] = process.argv.slice(2);
const task = await taskNamed(name as TaskName);
console.log(JSON.stringify(task(JSON.parse(args) as never)));
