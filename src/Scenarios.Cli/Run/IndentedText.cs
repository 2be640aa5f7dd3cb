namespace Scenarios.Cli.Run;

/// <summary>Text indented below the line it belongs to.</summary>
internal static class IndentedText
{
    public static void Write(TextWriter output, string? text, string indentation = "    ")
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            output.WriteLine(line.Length == 0 ? string.Empty : indentation + line);
        }
    }
}
