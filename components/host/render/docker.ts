import { dataFolder } from "./dataDisk";

/** The key of Docker's packages for Debian and Ubuntu, https://docs.docker.com/engine/install/debian/. */
export const dockerKeyFingerprint = "9DC858229FC7DD38854AE2D88D81803C0EBFCD88";

/** https://docs.docker.com/reference/cli/dockerd/#daemon-configuration-file */
export function daemonJson(): string {
    const settings = {
        // Containers go on while the daemon is restarted.
        "live-restore": true,
        "log-driver": "json-file",
        "log-opts": { "max-size": "10m", "max-file": "3" },
        "storage-driver": "overlay2",
        // containerd's own store of images is outside of Docker's folder, and would be lost with the machine.
        features: { "containerd-snapshotter": false },
    };
    return `${JSON.stringify(settings, undefined, 4)}\n`;
}

/**
 * Docker never starts without the data volume: otherwise it would start empty on the machine's own disk, unnoticed
 * until the machine is replaced.
 */
export const dockerDropIn = `[Unit]
RequiresMountsFor=${dataFolder}
AssertPathIsMountPoint=${dataFolder}
`;

/**
 * Installs one version of Docker Engine, from Docker's repository, if that is signed with the key that is known.
 *
 * containerd has releases of its own, and which of them fit a version of the engine is known to docker-ce's package
 * alone, which asks for a lowest one. So it is the newest at the first boot that fits, and is then held with the others:
 * a machine keeps what it began with, and a later one may have a newer. Nothing on the data volume depends on it, since
 * images are in Docker's own store.
 */
export const installDockerScript = `#!/bin/sh
# vigie-install-docker VERSION KEY_FINGERPRINT
set -eu
version=$1 fingerprint=$2
export DEBIAN_FRONTEND=noninteractive
. /etc/os-release

apt() {
    apt-get -q -y -o DPkg::Lock::Timeout=600 -o Acquire::Retries=5 "$@"
}

apt update
apt install --no-install-recommends ca-certificates curl gnupg unattended-upgrades

repository=https://download.docker.com/linux/$ID
key=/etc/apt/keyrings/docker.asc
mkdir -p /etc/apt/keyrings
curl -fsSL --retry 10 --retry-all-errors -o "$key" "$repository/gpg"
found=$(gpg --batch --show-keys --with-colons "$key" | awk -F: '$1 == "pub" { primary = 1 } primary && $1 == "fpr" { print $10; primary = 0 }')
if [ "$found" != "$fingerprint" ]; then
    rm -f "$key"
    echo "vigie-install-docker: the key of $repository is $found, and should be $fingerprint" >&2
    exit 1
fi
chmod 0644 "$key"
echo "deb [arch=$(dpkg --print-architecture) signed-by=$key] $repository $VERSION_CODENAME stable" \\
    >/etc/apt/sources.list.d/docker.list

apt update
package_version="5:$version-1~$ID.$VERSION_ID~$VERSION_CODENAME"
apt install --no-install-recommends "docker-ce=$package_version" "docker-ce-cli=$package_version" containerd.io
apt-mark hold docker-ce docker-ce-cli containerd.io
`;
