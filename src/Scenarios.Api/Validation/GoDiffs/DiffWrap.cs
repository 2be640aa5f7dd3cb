using System.Text;

namespace Scenarios.Api.Validation.GoDiffs;

/// <summary>A text with a prefix and a suffix, such as braces.</summary>
internal sealed record DiffWrap(string Before, DiffText Inside, string After) : DiffText
{
    public override int Length => BytesOf(Before) + Inside.Length + BytesOf(After);

    public override DiffText Compact(StringBuilder line, DiffMode mode)
    {
        var start = line.Length;
        line.Append(Before);
        var inside = Inside.Compact(line, mode);
        line.Append(After);
        return inside is DiffLine ? new DiffLine(line.ToString(start, line.Length - start)) : this with { Inside = inside };
    }

    public override void Expand(StringBuilder text, DiffMode mode, int depth)
    {
        text.Append(Before);
        Inside.Expand(text, mode, depth);
        text.Append(After);
    }
}
