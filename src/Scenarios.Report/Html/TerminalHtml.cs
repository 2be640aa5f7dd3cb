using Scenarios.Accounts;
using Scenarios.Report.Writing;

namespace Scenarios.Report.Html;

/// <summary>Shows commands and output like a terminal: commands are highlighted, and only long output is folded.</summary>
internal static class TerminalHtml
{
    /// <param name="html">The target.</param>
    /// <param name="output">The step's transcript.</param>
    /// <param name="commands">The typed commands, so that no printed line is taken for a prompt.</param>
    public static void Write(HtmlWriter html, string output, IReadOnlyList<TypedCommand> commands)
    {
        if (output.Length == 0)
        {
            return;
        }

        LongText.Write(html, "t", Lines(output.TrimEnd('\n'), commands));
    }

    private static List<LongText.Line> Lines(string output, IReadOnlyList<TypedCommand> commands)
    {
        var lines = new List<LongText.Line>();
        var position = 0;
        foreach (var command in commands)
        {
            var typed = $"$ {command.Text.Replace("\n", "\n> ", StringComparison.Ordinal)}";
            var at = output.IndexOf(typed, position, StringComparison.Ordinal);
            if (at < 0)
            {
                break;
            }

            AddUnknown(lines, output[position..at].TrimEnd('\n'));
            AddAll(lines, typed, isTyped: true);
            position = Math.Min(output.Length, at + typed.Length + 1);
            var printed = command.Output.TrimEnd('\n');
            if (printed.Length > 0 && string.CompareOrdinal(output, position, printed, 0, printed.Length) == 0)
            {
                AddAll(lines, printed, isTyped: false);
                position = Math.Min(output.Length, position + command.Output.Length + (command.Output.EndsWith('\n') ? 0 : 1));
            }

            if (command.ExitCode is { } code and not 0)
            {
                lines.Add(new LongText.Line($"[{code}]", IsTyped: false, IsNote: true));
            }
        }

        AddUnknown(lines, output[position..]);
        return lines;
    }

    private static void AddAll(List<LongText.Line> lines, string text, bool isTyped) =>
        lines.AddRange(text.Split('\n').Select(line => new LongText.Line(line, isTyped)));

    /// <summary>Recognizes commands by their prompts, if they were not recorded.</summary>
    private static void AddUnknown(List<LongText.Line> lines, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        var isTyped = false;
        foreach (var line in text.Split('\n'))
        {
            // A command's further lines follow its first one, after the shell's continuation prompt.
            isTyped = line.StartsWith("$ ", StringComparison.Ordinal) || (isTyped && line.StartsWith("> ", StringComparison.Ordinal));
            lines.Add(new LongText.Line(line, isTyped));
        }
    }
}
