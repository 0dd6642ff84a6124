import { Checker } from "../../components/spec/checker";
import { describeFault } from "../../components/spec/fault";

/** Runs a check of the part of a spec at a path; returns the faults that it reports, a line each, as users read them. */
export function collectFaults(path: string, check: (checker: Checker) => void): string[] {
    const checker = new Checker(path);
    check(checker);
    return checker.faults.map(describeFault);
}
