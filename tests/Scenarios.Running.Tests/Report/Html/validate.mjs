// Checks a page with html-validate's standard rules: node validate.mjs FILE prints each fault, or nothing.
import { HtmlValidate } from "html-validate";
import { readFileSync } from "node:fs";

const validator = new HtmlValidate({ extends: ["html-validate:standard"] });
const report = await validator.validateString(readFileSync(process.argv[2], "utf8"));
for (const fault of report.results.flatMap(result => result.messages)) {
  console.log(`${fault.line}:${fault.column} ${fault.ruleId}: ${fault.message}`);
}
