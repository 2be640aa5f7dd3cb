using System.Globalization;
using System.Text;
using Scenarios.Kubectl.Printing;

namespace Scenarios.Kubectl.Describe.Sections;

/// <summary>
/// Writes the text of a description, with levels of indentation and aligned tabs: kubectl's PrefixWriter over a tabwriter.
/// </summary>
internal sealed class DescriptionWriter
{
    private readonly TabWriter? _writer;
    private readonly StringBuilder _text = new();

    public DescriptionWriter()
        : this(TabWriter.ForDescriptions())
    {
    }

    private DescriptionWriter(TabWriter? writer) => _writer = writer;

    /// <summary>A writer that leaves tabs unchanged, as <c>rollout history --revision</c> does.</summary>
    public static DescriptionWriter Unaligned() => new(null);

    /// <summary>Writes text unchanged, indented by two blanks for each level. Tabs end cells, line feeds end lines.</summary>
    public void Write(int level, string text)
    {
        for (var index = 0; index < level; index++)
        {
            Append("  ");
        }

        Append(TerminalText.Escape(text));
    }

    /// <summary>Writes a line with a label and a value.</summary>
    public void Field(int level, string label, string value) => Write(level, $"{label}:\t{value}\n");

    public void Field(int level, string label, long value) => Field(level, label, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes a line with a label and a value, if there is a value.</summary>
    public void FieldIfSet(int level, string label, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            Field(level, label, value);
        }
    }

    /// <summary>Ends the current alignment: later lines are aligned separately.</summary>
    public void Flush() => _text.Append(_writer?.Flush());

    public string ToText()
    {
        Flush();
        return _text.ToString();
    }

    private void Append(string text)
    {
        if (_writer is null)
        {
            _text.Append(text);
        }
        else
        {
            _writer.Write(text);
        }
    }
}
