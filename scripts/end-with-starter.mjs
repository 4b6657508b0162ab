/**
 * Loaded before a script that another starts (`node --import`): ends it where that other is gone, so that a build whose
 * starter was killed does not go on writing for nobody.
 */
import { isMainThread } from 'node:worker_threads';

const starter = process.ppid;

/** False once the starter is gone: the process then has another parent, or on Windows the number of none that runs. */
function starterRuns() {
  if (process.ppid !== starter) return false;
  try {
    return process.kill(starter, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

if (isMainThread) {
  setInterval(() => {
    if (!starterRuns()) process.exit(1);
  }, 500).unref();
}
