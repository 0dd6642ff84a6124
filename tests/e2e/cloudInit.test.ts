import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publicKeyOf } from "../../components/host/keys";
import { planHost } from "../../components/host/plan";
import { renderUserData } from "../../components/host/render/userData";
import type { AwsHostSpec } from "../../components/spec/host";
import type { Ran } from "../../cli/toolchain/run";
import { keys, leastSpec } from "../components/host/hostSpec";
import { CloudInit } from "./support/cloudInit";

/** The real cloud-init, of Debian, which is what reads the user data at a machine's first boot. */
describe("the user data of a machine", () => {
    const folder = mkdtempSync(join(tmpdir(), "vigie-e2e-"));

    const cloudInit = new CloudInit(folder);

    beforeAll(() => cloudInit.unpack());
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    async function checked(text: string): Promise<Ran> {
        const file = join(folder, "user-data");
        writeFileSync(file, text);
        return await cloudInit.schema(file);
    }

    function rendered(change: Partial<AwsHostSpec>): string {
        return renderUserData(planHost({ spec: { ...leastSpec, ...change } }).machine, {
            dataVolumeId: "vol-0123456789abcdef0",
            hostPrivateKey: keys.hostKey.privateKey,
            hostPublicKey: publicKeyOf(keys.hostKey.privateKey),
            authorizedKey: publicKeyOf(keys.sshKey.privateKey),
        });
    }

    it.each<Partial<AwsHostSpec>>([{}, { user: "ops", port: 2222 }])(
        "is valid to cloud-init: %j",
        async (change) => {
            const { code, stdout, stderr } = await checked(rendered(change));
            expect({ code, said: stdout + stderr }).toEqual({
                code: 0,
                said: expect.stringMatching(/^Valid cloud-config/m),
            });
        },
    );

    it("would be refused with a value that cloud-init does not take", async () => {
        const { code, stdout, stderr } = await checked(
            rendered({}).replace("disable_root: true", "disable_root: [5]"),
        );
        expect({ code, said: stdout + stderr }).toEqual({
            code: 1,
            said: expect.stringContaining("disable_root"),
        });
    });
});
