using System.Globalization;
using System.Text;
using Scenarios.Kubectl.Printing;

namespace Scenarios.Kubectl.Describe.Sections;

/// <summary>Text of a description: levels of indentation, and tabs that align; kubectl's PrefixWriter over a tabwriter.</summary>
internal sealed class DescriptionWriter
{
    private readonly TabWriter? _writer;
    private readonly StringBuilder _text = new();

    public DescriptionWriter()
        : this(TabWriter.ForDescriptions())
    {
    }

    private DescriptionWriter(TabWriter? writer) => _writer = writer;

    /// <summary>One that leaves tabs as they are, as <c>rollout history --revision</c> does.</summary>
    public static DescriptionWriter Unaligned() => new(null);

    /// <summary>Text as it is, after two blanks for each level. Tabs end cells, line feeds end lines.</summary>
    public void Write(int level, string text)
    {
        for (var index = 0; index < level; index++)
        {
            Append("  ");
        }

        Append(TerminalText.Escape(text));
    }

    /// <summary>A line of a label and a value.</summary>
    public void Field(int level, string label, string value) => Write(level, $"{label}:\t{value}\n");

    public void Field(int level, string label, long value) => Field(level, label, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A line of a label and a value, where there is a value.</summary>
    public void FieldIfSet(int level, string label, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            Field(level, label, value);
        }
    }

    /// <summary>Aligns what comes apart from what was.</summary>
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
