/** The machine's internal configuration: the part of a plan that its first boot applies. */
export interface MachinePlan {
    /** Who connects by SSH. */
    user: string;
    sshPort: number;
    /** `28.5.1`. */
    dockerVersion: string;
}
