// One call after the other: edits reach the core in the order in which they were made, and positions
// of splices always refer to the revision the window knows last.

export class CallQueue {
  /** Calls under way or waiting. */
  waiting = $state(0);
  #tail: Promise<unknown> = Promise.resolve();

  run<T>(job: () => Promise<T>): Promise<T> {
    this.waiting += 1;
    const result = this.#tail.then(job);
    const done = () => {
      this.waiting -= 1;
    };
    this.#tail = result.then(done, done);
    return result;
  }

  /** When everything that waits now has been done. */
  settled(): Promise<unknown> {
    return this.#tail;
  }
}
