const pauseMilliseconds = 200;

/** Waits for a condition up to a timeout; resolves to whether it holds. */
export async function until(condition: () => Promise<boolean>, seconds: number): Promise<boolean> {
    const deadline = performance.now() + seconds * 1000;
    while (!(await condition())) {
        if (performance.now() > deadline) {
            return false;
        }
        await pause(pauseMilliseconds);
    }
    return true;
}

export function pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
