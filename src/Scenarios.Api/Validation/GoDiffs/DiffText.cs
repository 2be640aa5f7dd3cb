using System.Text;

namespace Scenarios.Api.Validation.GoDiffs;

/// <summary>A text that may come on one line or on several (go-cmp, cmp/report_text.go).</summary>
internal abstract record DiffText
{
    public static DiffLine None { get; } = new("nil");

    public static DiffLine More { get; } = new("...");

    /// <summary>In bytes, on one line.</summary>
    public abstract int Length { get; }

    public static string Write(DiffText text)
    {
        var compact = text.Compact(new StringBuilder(), DiffMode.Both);
        var written = Indent(new StringBuilder(), 0, DiffMode.Both);
        compact.Expand(written, DiffMode.Both, 0);
        return written.Append('\n').ToString();
    }

    /// <summary>Appends it on one line, and tells what of it may stay so.</summary>
    public abstract DiffText Compact(StringBuilder line, DiffMode mode);

    /// <summary>Appends it on as many lines as it needs.</summary>
    public abstract void Expand(StringBuilder text, DiffMode mode, int depth);

    // go-cmp draws lots, once a process, whether these blanks are no-break spaces, so that nobody relies on them: the server that was
    // recorded has them.
    protected static StringBuilder Indent(StringBuilder text, int depth, DiffMode mode) => text
        .Append(mode switch { DiffMode.Removed => "-\u00A0", DiffMode.Inserted => "+\u00A0", _ => "\u00A0\u00A0" })
        .Append('\t', depth);

    protected static DiffMode Inner(DiffMode outer, DiffMode inner) =>
        outer is DiffMode.Removed or DiffMode.Inserted || inner == DiffMode.Both ? outer : inner;

    protected static int BytesOf(string text) => Encoding.UTF8.GetByteCount(text);
}
