import { existsSync, mkdirSync, mkdtempSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "../../../../cli/toolchain/cacheFolder";
import { withProgress } from "../../../../cli/toolchain/progress";
import { mustRun } from "../../../../cli/toolchain/run";
import { ensureCommands } from "../packages";

/** The version that the tests run; Java 17 is enough for it. */
const kafkaVersion = "4.3.1";

const artifacts = ["kafka_2.13", "kafka-tools"];

/** With the packages of Java and Maven; Kafka alone takes 5 s. */
const fetchSeconds = 60;

/** The folder with Kafka's and all its libraries' jars; fetched once, from Maven's registry. */
export async function ensureKafka(): Promise<string> {
    const kept = join(cacheFolder(), "tests", `kafka-${kafkaVersion}`);
    const java = { java: "openjdk-17-jre-headless" };
    if (!existsSync(kept)) {
        const say = (line: string): void => void process.stderr.write(`${line}\n`);
        await withProgress(say, `fetching Kafka ${kafkaVersion}`, fetchSeconds, async () => {
            await ensureCommands({ ...java, mvn: "maven" });
            await fetchInto(kept);
        });
    }
    await ensureCommands(java);
    return kept;
}

async function fetchInto(kept: string): Promise<void> {
    mkdirSync(join(kept, ".."), { recursive: true });
    const fresh = mkdtempSync(join(kept, "../.fresh-"));
    writeFileSync(join(fresh, "pom.xml"), project());
    const copy = ["dependency:copy-dependencies", "-DincludeScope=runtime", "-DoutputDirectory=lib"];
    await mustRun("mvn", ["--quiet", "--batch-mode", ...copy], { cwd: fresh });
    await mustRun("chmod", ["-R", "a+rX", fresh]);
    renameSync(fresh, kept);
}

/** A project whose dependencies are Kafka. */
function project(): string {
    const dependencies = artifacts.map(
        (name) =>
            `<dependency><groupId>org.apache.kafka</groupId><artifactId>${name}</artifactId>` +
            `<version>${kafkaVersion}</version></dependency>`,
    );
    return [
        "<project><modelVersion>4.0.0</modelVersion>",
        "<groupId>tests</groupId><artifactId>kafka</artifactId><version>1</version>",
        `<dependencies>${dependencies.join("")}</dependencies></project>`,
    ].join("\n");
}
