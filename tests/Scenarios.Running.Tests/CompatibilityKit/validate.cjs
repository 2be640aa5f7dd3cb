// Validates NDJSON files against the published JSON schema of Cucumber Messages; prints what does not fit.
const fs = require('fs');
const Ajv = require('ajv/dist/2020');
const ajv = new (Ajv.default ?? Ajv)({ strict: false, allErrors: true });
const validate = ajv.compile(JSON.parse(fs.readFileSync(`${__dirname}/node_modules/@cucumber/messages/messages.schema.json`, 'utf8')));
let lines = 0;
for (const file of process.argv.slice(2)) {
  for (const line of fs.readFileSync(file, 'utf8').split('\n').filter((text) => text)) {
    lines++;
    if (!validate(JSON.parse(line))) {
      console.log(file, line, ajv.errorsText(validate.errors));
      process.exitCode = 1;
    }
  }
}
console.log(`${lines} lines`);
