namespace Scenarios.Core.Tests.Api.Patches;

/// <summary>
/// One example of a table. <c>on KIND OBJECT</c> begins it; below stand the patches, each with its result, <c>= OBJECT</c>, or its error,
/// <c>! TEXT</c>.
/// </summary>
/// <param name="Kind">The object's kind; for a patch that knows no kinds, the patch's type.</param>
internal sealed record PatchExample(string Table, string Kind, string Object, string Patch, string Expected)
{
    public static IEnumerable<PatchExample> Of(string table)
    {
        var (kind, item, patch) = (string.Empty, string.Empty, string.Empty);
        foreach (var line in File.ReadLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "Api", "Patches", "Tables",
            table + ".txt")))
        {
            if (line.StartsWith("on ", StringComparison.Ordinal))
            {
                (kind, item) = line.Split(' ', 3) is [_, var first, var rest] ? (first, rest) : throw new FormatException(line);
            }
            else if (line.StartsWith("  = ", StringComparison.Ordinal) || line.StartsWith("  ! ", StringComparison.Ordinal))
            {
                yield return new PatchExample(table, kind, item, patch, line[2..]);
            }
            else if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                patch = line[2..];
            }
        }
    }

    public override string ToString() => $"{Patch} on {Object}";
}
