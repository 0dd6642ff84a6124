/** Words that the label `level` may have, in any case: nothing else becomes a label. */
export const levelWords = [
    "trace",
    "debug",
    "info",
    "information",
    "notice",
    "note",
    "warn",
    "warning",
    "error",
    "err",
    "severe",
    "fatal",
    "critical",
    "crit",
    "alert",
    "emerg",
    "emergency",
    "panic",
    // As zerolog shortens them, and Traefik with it.
    "trc",
    "dbg",
    "inf",
    "wrn",
    "ftl",
] as const;

/** Levels that are no words: numbers of pino and bunyan, letters of klog, how an exception that nothing caught begins. */
export const levelCodes: Readonly<Record<string, string>> = {
    10: "trace",
    20: "debug",
    30: "info",
    40: "warn",
    50: "error",
    60: "fatal",
    I: "info",
    W: "warning",
    E: "error",
    F: "fatal",
    Traceback: "error",
    Exception: "error",
};

/** RE2 of one of the words, in any case. */
export const levelWord = `(?i:${levelWords.join("|")})`;

/** RE2 of one of the words in capitals, which no sentence has. */
export const levelCapitals = `(?:${levelWords.join("|").toUpperCase()})`;
