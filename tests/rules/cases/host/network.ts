import type { networkAlerts } from "../../../../rules/host/network";
import type { AlertCase, Series } from "../../support/alertCase";
import { at, warning } from "./instance";

const traffic = (device: string, values: Readonly<Record<string, string>>): Series =>
    Object.fromEntries(
        Object.entries(values).map(([metric, samples]) => [
            `node_network_${metric}{${at},device="${device}"}`,
            samples,
        ]),
    );

/** An interface that passes 6000 packets a minute, half of them each way, and damages none. */
const link = (device: string, values: Readonly<Record<string, string>>): Series =>
    traffic(device, {
        receive_errs_total: "0x60",
        transmit_errs_total: "0x60",
        receive_packets_total: "90000+3000x60",
        transmit_packets_total: "90000+3000x60",
        ...values,
    });

export const networkCases: Record<keyof typeof networkAlerts, AlertCase> = {
    HostNetworkErrors: {
        // Two begin to damage packets, one a direction; two have always done so, and carry fewer for a while.
        series: {
            ...link("eth0", { receive_errs_total: "9000x10 9064+64x24 10600x20" }),
            ...link("eth1", { transmit_errs_total: "9000x10 9064+64x24 10600x20" }),
            ...link("eth2", {
                receive_errs_total: "9000+64x60",
                receive_packets_total: "90000+6000x10 153000+3000x24 231000+6000x20",
            }),
            ...link("eth3", {
                receive_errs_total: "9000+64x60",
                transmit_packets_total: "90000+6000x10 153000+3000x24 231000+6000x20",
            }),
        },
        firesAt: 24,
        firing: ["eth0", "eth1", "eth2", "eth3"].map((device) => ({
            labels: { ...warning, device },
            summary: `Packet errors on ${device} of node`,
            description: `1.1 % of the packets on ${device} had errors, above 1 % for more than 10 minutes. Connections are slow or fail.`,
        })),
        resolvesAt: 36,
        quiet: [
            link("eth0", { receive_errs_total: "0+60x40" }),
            link("veth1a2b", { receive_errs_total: "0+600x40" }),
            link("eth1", {
                receive_errs_total: "0+600x40",
                receive_packets_total: "5x40",
                transmit_packets_total: "5x40",
            }),
        ],
    },
    HostNetworkSaturated: {
        series: {
            ...traffic("eth0", {
                receive_bytes_total: "90000x10 95430+5430x24 225750x20",
                transmit_bytes_total: "0+60x60",
                speed_bytes: "100x60",
            }),
            ...traffic("eth1", {
                receive_bytes_total: "0+60x60",
                transmit_bytes_total: "90000x10 95430+5430x24 225750x20",
                speed_bytes: "100x60",
            }),
        },
        firesAt: 29,
        firing: ["eth0", "eth1"].map((device) => ({
            labels: { ...warning, device },
            summary: `The network interface ${device} of node is saturated`,
            description: `${device} uses 90 % of its speed in one direction, above 90 % for more than 15 minutes. Packets are dropped.`,
        })),
        resolvesAt: 36,
        quiet: [
            traffic("eth0", {
                receive_bytes_total: "0+5400x40",
                transmit_bytes_total: "0+5400x40",
                speed_bytes: "100x40",
            }),
            traffic("veth1a2b", {
                receive_bytes_total: "0+6000x40",
                transmit_bytes_total: "0+6000x40",
                speed_bytes: "100x40",
            }),
            traffic("wlan0", {
                receive_bytes_total: "0+6000x40",
                transmit_bytes_total: "0+6000x40",
                speed_bytes: "0x40",
            }),
        ],
    },
};
