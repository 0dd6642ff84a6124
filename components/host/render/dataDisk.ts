/** Docker's data folder, where the data volume is mounted. */
export const dataFolder = "/var/lib/docker";

/**
 * Mounts a volume, now and at each start; makes a file system on it only where it is blank, so that one that comes from
 * another machine keeps what it has.
 *
 * Blank is more than "without a file system that is known": a volume with anything in its first megabyte is left alone,
 * and the machine says so.
 */
export const dataDiskScript = `#!/bin/sh
# vigie-data-disk DEVICE FOLDER FSTAB TIMEOUT_SECONDS
set -eu
device=$1 folder=$2 fstab=$3 timeout=$4

waited=0
until [ -b "$device" ]; do
    if [ "$waited" -ge "$timeout" ]; then
        echo "vigie-data-disk: $device did not come within $timeout seconds" >&2
        exit 1
    fi
    sleep 2
    waited=$((waited + 2))
done

if ! type=$(blkid -p -o value -s TYPE "$device") || [ -z "$type" ]; then
    if ! cmp -s -n 1048576 "$device" /dev/zero; then
        echo "vigie-data-disk: $device is not blank, and has no file system that is known: it is left as it is" >&2
        exit 1
    fi
    mkfs.ext4 -q -L vigie-data "$device"
fi

uuid=$(blkid -p -o value -s UUID "$device")
mkdir -p "$folder"
if ! grep -q "^UUID=$uuid " "$fstab"; then
    # nofail: the machine starts, and can be repaired, without the volume; Docker does not.
    echo "UUID=$uuid $folder auto defaults,nofail,x-systemd.growfs 0 2" >>"$fstab"
fi
mountpoint -q "$folder" || mount --fstab "$fstab" "$folder"
`;
