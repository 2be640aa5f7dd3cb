namespace Scenarios.Running.Tests.Execution;

/// <summary>One example of a table: a feature, and below it its outcome, in lines that begin with <c>= </c>.</summary>
/// <param name="Options">Such as <c>--retry 2</c>, on a line of its own before the feature.</param>
internal sealed record OutcomeExample(string Title, string Options, string Feature, string Expected)
{
    public static IEnumerable<OutcomeExample> Of(string table)
    {
        var path = Path.Combine(TestContext.CurrentContext.TestDirectory, "Execution", "Tables", table + ".txt");
        var (title, options, feature, expected) = (string.Empty, string.Empty, new List<string>(), new List<string>());
        foreach (var line in File.ReadLines(path).Append("# end"))
        {
            if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                expected.Add(line[2..]);
            }
            else if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                if (expected.Count > 0)
                {
                    yield return new OutcomeExample(title, options, string.Join('\n', feature), string.Join('\n', expected));
                }

                (title, options, feature, expected) = (line[2..], string.Empty, [], []);
            }
            else if (line.StartsWith("--", StringComparison.Ordinal))
            {
                options = line;
            }
            else
            {
                feature.Add(line);
            }
        }
    }

    public override string ToString() => Title;
}
