using System.Globalization;

namespace Scenarios.Core.Tests.Tools.Tables;

/// <summary>
/// The examples of one tool, as text. <c>% command</c> prepares all examples below it. <c>$ command</c>, continued by <c>&gt; </c>, is one
/// example. Below it stands what it prints, what it complains of after <c>! </c>, and its exit code as <c>[2]</c>. A line <c>~ reason</c>
/// before an example says why the real program answers differently. Lines that begin with <c># </c> are remarks.
/// </summary>
internal sealed record ToolTable(string Tool, IReadOnlyList<ToolExample> Examples)
{
    private static string Folder => Path.Combine(TestContext.CurrentContext.TestDirectory, "Tools", "Tables");

    public static IEnumerable<string> Tools =>
        Directory.EnumerateFiles(Folder, "*.txt", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public static ToolTable Of(string tool)
    {
        var examples = new List<ToolExample>();
        var setUp = string.Empty;
        string? reason = null;
        var lines = File.ReadAllLines(Directory.EnumerateFiles(Folder, tool + ".txt", SearchOption.AllDirectories).Single());
        for (var index = 0; index < lines.Length;)
        {
            var line = lines[index++];
            if (line.StartsWith("% ", StringComparison.Ordinal))
            {
                setUp += line[2..] + "\n";
            }
            else if (line.StartsWith("~ ", StringComparison.Ordinal))
            {
                reason = line[2..];
            }
            else if (line.StartsWith("$ ", StringComparison.Ordinal))
            {
                examples.Add(Read(lines, ref index, setUp, reason));
                reason = null;
            }
            else if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
            {
                throw new FormatException($"{tool}.txt:{index}: what is \"{line}\"?");
            }
        }

        return new ToolTable(tool, examples);
    }

    private static ToolExample Read(string[] lines, ref int index, string setUp, string? reason)
    {
        var number = index;
        var command = lines[index - 1][2..];
        for (; index < lines.Length && lines[index].StartsWith("> ", StringComparison.Ordinal); index++)
        {
            command += "\n" + lines[index][2..];
        }

        var start = index;
        while (index < lines.Length && lines[index] is not ['$' or '%' or '#' or '~', ' ', ..])
        {
            index++;
        }

        var body = lines[start..index].ToList();
        if (body is [.., ""])
        {
            body.RemoveAt(body.Count - 1);
        }

        var exitCode = 0;
        if (body is [.., ['[', .. var code, ']']] && int.TryParse(code, CultureInfo.InvariantCulture, out exitCode))
        {
            body.RemoveAt(body.Count - 1);
        }

        var output = body.Where(line => !line.StartsWith("! ", StringComparison.Ordinal)).Select(line => line + "\n");
        var error = body.Where(line => line.StartsWith("! ", StringComparison.Ordinal)).Select(line => line[2..] + "\n");
        return new ToolExample(
            number,
            setUp,
            command,
            new Shell.ShellOutcome(string.Concat(output), string.Concat(error), exitCode),
            reason);
    }
}
