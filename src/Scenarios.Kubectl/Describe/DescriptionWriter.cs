using System.Globalization;
using System.Text;
using Scenarios.Kubectl.Printing;

namespace Scenarios.Kubectl.Describe;

/// <summary>Text of a description: levels of indentation, and tabs that align; kubectl's PrefixWriter over a tabwriter.</summary>
internal sealed class DescriptionWriter
{
    private readonly TabWriter _writer = TabWriter.ForDescriptions();
    private readonly StringBuilder _text = new();

    /// <summary>Text as it is, after two blanks for each level. Tabs end cells, line feeds end lines.</summary>
    public void Write(int level, string text)
    {
        for (var index = 0; index < level; index++)
        {
            _writer.Write("  ");
        }

        _writer.Write(TerminalText.Escape(text));
    }

    /// <summary>A line of a label and a value.</summary>
    public void Field(int level, string label, string value) => Write(level, $"{label}:\t{value}\n");

    public void Field(int level, string label, long value) => Field(level, label, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Aligns what comes apart from what was.</summary>
    public void Flush() => _text.Append(_writer.Flush());

    public string ToText()
    {
        Flush();
        return _text.ToString();
    }
}
