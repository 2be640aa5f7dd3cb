namespace Scenarios.Kubectl.Describe.Sections;

/// <summary>Conditions on nodes, one per line (kubectl's printNodeSelectorTermsMultilineWithIndent).</summary>
internal static class NodeTermsSection
{
    /// <param name="conditions">Key, operator and values.</param>
    public static void Write(
        DescriptionWriter writer, int level, string title, IEnumerable<(string Key, string Operator, TextList Values)> conditions)
    {
        writer.Write(level, $"{title}:\t");
        var isFirst = true;
        foreach (var (key, @operator, values) in conditions)
        {
            if (!isFirst)
            {
                writer.Write(level, "\t");
            }

            isFirst = false;
            writer.Write(
                0, $"{key} "
                    + $"{@operator.ToLowerInvariant()}{(values.Count > 0 ? $" [{string.Join(", ", values.ToArray())}]" : string.Empty)}\n");
        }

        if (isFirst)
        {
            writer.Write(0, "<none>\n");
        }
    }
}
