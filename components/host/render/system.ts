/** Debian's security updates install automatically, without a reboot; Docker is held at its version. */
export const unattendedUpgrades = `APT::Periodic::Update-Package-Lists "1";
APT::Periodic::Unattended-Upgrade "1";
Unattended-Upgrade::Automatic-Reboot "false";
`;

/**
 * The agent of Systems Manager, which Debian's images lack; from Amazon, over HTTPS. It is not held at a version, since
 * it renews itself.
 */
export const installSsmAgentScript = `#!/bin/sh
# vigie-install-ssm-agent
set -eu
package=$(mktemp --suffix=.deb)
trap 'rm -f "$package"' EXIT
curl -fsSL --retry 5 -o "$package" \\
    "https://s3.amazonaws.com/ec2-downloads-windows/SSMAgent/latest/debian_$(dpkg --print-architecture)/amazon-ssm-agent.deb"
dpkg -i "$package"
`;
