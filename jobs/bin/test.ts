import { installChromium } from "#tests/setup/install-chromium.ts";
import { runTests } from "#tests/setup/run-tests.ts";

const hasChromium = installChromium() !== undefined;
const { passed, failed, skipped } = await runTests({
  filters: process.argv.slice(2),
  projects: hasChromium ? ["unit", "db", "e2e"] : ["unit", "db"],
});
if (!hasChromium) {
  process.stdout.write("The end-to-end tests did not run: Chromium is missing and could not be installed.\n");
}
process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
process.exit(failed > 0 || passed === 0 || !hasChromium ? 1 : 0);
