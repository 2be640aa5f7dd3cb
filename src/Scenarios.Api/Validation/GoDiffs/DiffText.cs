using System.Text;

namespace Scenarios.Api.Validation.GoDiffs;

/// <summary>A text that can be written on one line or on several (go-cmp, cmp/report_text.go).</summary>
internal abstract record DiffText
{
    public static DiffLine None { get; } = new("nil");

    public static DiffLine More { get; } = new("...");

    /// <summary>The length in bytes, if written on one line.</summary>
    public abstract int Length { get; }

    public static string Write(DiffText text)
    {
        var compact = text.Compact(new StringBuilder(), DiffMode.Both);
        var written = Indent(new StringBuilder(), 0, DiffMode.Both);
        compact.Expand(written, DiffMode.Both, 0);
        return written.Append('\n').ToString();
    }

    /// <summary>Appends it on one line, and returns the form with everything that may stay on one line compacted.</summary>
    public abstract DiffText Compact(StringBuilder line, DiffMode mode);

    /// <summary>Appends it on as many lines as needed.</summary>
    public abstract void Expand(StringBuilder text, DiffMode mode, int depth);

    // So that nobody relies on its output, go-cmp chooses at random, once per process, whether these spaces are no-break spaces. They were
    // in the server whose output was recorded.
    protected static StringBuilder Indent(StringBuilder text, int depth, DiffMode mode) => text
        .Append(mode switch { DiffMode.Removed => "-\u00A0", DiffMode.Inserted => "+\u00A0", _ => "\u00A0\u00A0" })
        .Append('\t', depth);

    protected static DiffMode Inner(DiffMode outer, DiffMode inner) =>
        outer is DiffMode.Removed or DiffMode.Inserted || inner == DiffMode.Both ? outer : inner;

    protected static int BytesOf(string text) => Encoding.UTF8.GetByteCount(text);
}
