using Scenarios.Objects.Facts;
using Scenarios.Objects.Generator;

// Makes the typed views of Scenarios.Objects: FACTS-FOLDER OUT-FOLDER, and the descriptions: DOCUMENTATION OUT-FILE. Of these, the
// folder of facts says what 1.33 words otherwise, and what the values of enums mean.
// The build of Scenarios.Objects runs it.
var files = Directory.GetFiles(args[0], "*.facts").Order(StringComparer.Ordinal).Select(File.ReadAllText);
var table = FactTable.Of([.. files]);
Directory.CreateDirectory(args[1]);
foreach (var group in table.Groups)
{
    ViewFile.Write(Path.Combine(args[1], $"{group.Replace('/', '.')}.g.cs"), new GroupWriter(table, group).Write());
}

if (args.Length > 3)
{
    DescriptionFile.Write(table, args[2], args[0], args[3]);
}
