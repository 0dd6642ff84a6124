const pauseMilliseconds = 50;

/**
 * Waits for a condition, and returns what it came to: anything but undefined and false. A condition that throws does not
 * hold yet.
 */
export async function eventually<T>(
    what: string,
    condition: () => T | undefined | false | Promise<T | undefined | false>,
    seconds = 30,
): Promise<T> {
    const deadline = Date.now() + seconds * 1000;
    let last = "it never held";
    for (;;) {
        try {
            const value = await condition();
            if (value !== undefined && value !== false) {
                return value;
            }
        } catch (error) {
            last = error instanceof Error ? error.message : String(error);
        }
        if (Date.now() > deadline) {
            throw new Error(`after ${seconds} s still not: ${what} (${last})`);
        }
        await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
    }
}
