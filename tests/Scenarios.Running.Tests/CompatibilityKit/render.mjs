// Renders NDJSON files with the official HTML formatter; prints the size of each page.
import fs from 'node:fs';
import { CucumberHtmlStream } from '@cucumber/html-formatter';
for (const file of process.argv.slice(2)) {
  const formatter = new CucumberHtmlStream();
  let page = '';
  const done = new Promise((resolve, reject) => formatter.on('data', (text) => (page += text)).on('end', resolve).on('error', reject));
  for (const line of fs.readFileSync(file, 'utf8').split('\n').filter((text) => text)) {
    formatter.write(JSON.parse(line));
  }
  formatter.end();
  await done;
  console.log(page.trimEnd().endsWith('</html>') ? 'whole page' : 'broken page');
}
