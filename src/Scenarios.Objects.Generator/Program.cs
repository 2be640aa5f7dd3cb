using Scenarios.Objects.Facts;
using Scenarios.Objects.Generator;

// Run by the build of Scenarios.Objects with FACTS-FOLDER OUT-FOLDER, to write its typed views. With DOCUMENTATION OUT-FILE in addition,
// it also writes the descriptions; for these, the facts folder has the texts that 1.33 words differently, and the meanings of enum values.
var files = Directory.GetFiles(Path.Combine(args[0], "Groups"), "*.facts").Order(StringComparer.Ordinal).Select(File.ReadAllText);
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
