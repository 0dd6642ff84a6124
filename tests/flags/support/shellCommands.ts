/** Words of the shell that a command may follow, and that are none themselves. */
const keywords = new Set([
    "if",
    "then",
    "elif",
    "else",
    "while",
    "until",
    "do",
    "!",
    "{",
    "}",
    "fi",
    "done",
    "case",
    "esac",
]);

/** What the shell does on its own. */
const builtins = new Set([
    ".",
    "cd",
    "command",
    "echo",
    "exec",
    "exit",
    "for",
    "printf",
    "return",
    "set",
    "trap",
    "true",
    "umask",
]);

/** A redirection to another one, a word with its quotes, or what ends or begins a command. */
const token = /\d*>&\d|(?:"(?:[^"\\]|\\.)*"|'[^']*'|\\.|\$\(|[^\s;&|()"'\\`])+|&&|\|\||;;|[;|&()\n`]/g;

/**
 * The programs that a shell script runs, with their words, quotes removed; those in `$(…)` too.
 *
 * What the shell does on its own is left out, and so are calls of the script's own functions. It reads what the project's
 * scripts have, which is not all of a shell's language: heredocs with a quoted mark, for one.
 */
export function shellCommands(script: string): (readonly string[])[] {
    const own = new Set([...script.matchAll(/^(\w+)\(\)/gm)].map(([, name]) => name));
    const commands: string[][] = [[]];
    const plain = withoutHeredocs(script).replace(/\$\(\(.*?\)\)/g, "0");
    for (const text of [plain, ...substitutions(plain)]) {
        for (const [word] of text.replace(/^\s*#.*$/gm, "").matchAll(token)) {
            if (/^(&&|\|\||;;|[;|&()\n`])$/.test(word)) {
                commands.push([]);
            } else {
                commands.at(-1)?.push(unquoted(word));
            }
        }
        commands.push([]);
    }
    return commands
        .map(withoutShellWords)
        .flatMap(withTimeout)
        .filter(
            ([program = "$"]) => /^[\w./-]+$/.test(program) && !builtins.has(program) && !own.has(program),
        );
}

function withoutHeredocs(script: string): string {
    return script.replace(/<<'(\w+)'([^\n]*)\n[\s\S]*?^\1$/gm, "$2");
}

/** The texts of `$(…)` without one in it, which stand within quotes. */
function substitutions(script: string): string[] {
    return [...script.matchAll(/\$\(([^()]*)\)/g)].map(([, inner = ""]) => inner);
}

function unquoted(word: string): string {
    return word.replace(/"((?:[^"\\]|\\.)*)"|'([^']*)'|\\(.)/g, (_all, one, other, escaped) =>
        String(one ?? other ?? escaped),
    );
}

/** Without keywords and assignments before the command, and without redirections in it. */
function withoutShellWords(words: readonly string[]): string[] {
    const start = words.findIndex((word) => !keywords.has(word) && !/^\w+=/.test(word));
    return start < 0 ? [] : words.slice(start).filter((word) => !/^\d*[<>]/.test(word));
}

/** `timeout 5` and the command that it limits are two. */
function withTimeout(words: readonly string[]): readonly (readonly string[])[] {
    return words[0] === "timeout" ? [words.slice(0, 2), words.slice(2)] : [words];
}
