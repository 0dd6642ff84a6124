/** How Docker's client tells that its `ssh` ended, with what that said. */
const told =
    /(?:error during connect: \S+ "[^"]*": )?command \[ssh .* -- (\S+) docker system dial-stdio\] has exited with exit status (\d+), make sure the URL is valid, and Docker 18\.09 or later is installed on the remote host: stderr=(.*)$/;

/** A line with the end of a connection by SSH in few words: the URL in it is no real one, and Docker was there before. */
export function shortenLostConnection(line: string): string {
    return line.replace(told, (_, host: string, status: string, said: string) => {
        const reason = said.trim();
        return `the SSH connection to ${host} ended (exit status ${status})${reason === "" ? "" : `: ${reason}`}`;
    });
}
