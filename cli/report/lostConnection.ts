/** The message of Docker's client after its `ssh` exits, with the output of `ssh`. */
const lostConnection =
    /(?:error during connect: \S+ "[^"]*": )?command \[ssh .* -- (\S+) docker system dial-stdio\] has exited with exit status (\d+), make sure the URL is valid, and Docker 18\.09 or later is installed on the remote host: stderr=(.*)$/;

/** Shortens the message of a lost SSH connection, whose URL is a placeholder. */
export function shortenLostConnection(line: string): string {
    return line.replace(lostConnection, (_, host: string, status: string, output: string) => {
        const reason = output.trim();
        return `the SSH connection to ${host} closed (exit status ${status})${reason === "" ? "" : `: ${reason}`}`;
    });
}
