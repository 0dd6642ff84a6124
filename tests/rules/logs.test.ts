import { logsPack } from "../../rules/logs";
import { type LokiServer, startLoki } from "../support/lokiServer";
import { logsCases } from "./cases/logs";
import { type Answered, answered } from "./support/answers";
import { mutantsOf } from "./support/mutants";
import { logqlMutationsOf } from "./support/mutateLogql";
import { rulesOf } from "./support/packRules";
import { playTests } from "./support/playTests";
import { survivorsOf } from "./support/survivors";
import { unitTestFiles } from "./support/unitTest";

const hour = 3600;

/** Some hours ago, at a whole minute: each line of the cases is in the past, and young enough for the server. */
const minuteZero = (Math.floor(Date.now() / 1000 / hour) - 8) * hour;

const cases = Object.entries(logsCases);

describe("each alert on lines, evaluated by the real Loki and played by the real promtool", () => {
    let server: LokiServer;
    let all: Answered[] = [];
    let failures = new Map<string, string>();

    beforeAll(async () => {
        server = await startLoki();
        all = await Promise.all(
            cases.map(([alert, alertCase]) => {
                const original = rulesOf(logsPack, alert, alertCase.tuned);
                const mutants = mutantsOf(original, logqlMutationsOf);
                return answered(server, minuteZero, { name: alert, alert, alertCase, original, mutants });
            }),
        );
        const tests = all.map(({ checked: { name, alert, original, alertCase } }) => {
            const subject = { alert, group: { name, rules: original } };
            return [name, unitTestFiles(name, [subject], alertCase)] as const;
        });
        failures = await playTests(new Map(tests));
    }, 120_000);

    afterAll(() => server.stop());

    it.each(cases.map(([alert]) => alert))(
        "%s fires at its minute with its labels and text, resolves, and is quiet just below",
        (alert) => expect(failures.get(alert)).toBeUndefined(),
    );

    it("fails for every change of a threshold, a comparison, a time, a range, a text or a matcher", async () => {
        const checked = all.map((one) => one.checked);
        const survivors = await survivorsOf(checked);
        const played = checked.reduce((sum, { mutants }) => sum + mutants.length, 0);
        const refused = all.reduce((sum, one) => sum + one.refused.length, 0);
        process.stdout.write(
            `mutation check of LogQL: ${played - survivors.length} of ${played} mutants killed in ${checked.length} alerts, ${refused} refused by Loki\n`,
        );
        expect(survivors).toEqual([]);
    }, 120_000);
});
