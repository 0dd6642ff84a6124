/**
 * The same function, which finds its last result again where it is asked for it once more.
 *
 * A command plans a stack before its program does, and a stack as a whole before each of its parts. Only for functions of
 * plain data that nobody changes afterwards: an input is known by its JSON, so that nothing else may count in it.
 */
export function remembered<Input extends readonly unknown[], Result>(
    make: (...input: Input) => Result,
): (...input: Input) => Result {
    let last: { input: string; result: Result } | undefined;
    return (...input) => {
        const asked = JSON.stringify(input);
        if (last?.input !== asked) {
            last = { input: asked, result: make(...input) };
        }
        return last.result;
    };
}
