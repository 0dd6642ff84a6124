/** What the machine is like inside: the part of a plan that its first boot is told. */
export interface MachinePlan {
    /** Who connects by SSH. */
    user: string;
    sshPort: number;
    /** `28.5.1`. */
    dockerVersion: string;
}
