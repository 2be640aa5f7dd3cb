using System.Text;

namespace Scenarios.Api.Validation.GoDiffs;

/// <summary>A text that is always on one line.</summary>
internal sealed record DiffLine(string Text) : DiffText
{
    public override int Length => BytesOf(Text);

    public override DiffText Compact(StringBuilder line, DiffMode mode)
    {
        line.Append(Text);
        return this;
    }

    public override void Expand(StringBuilder text, DiffMode mode, int depth) => text.Append(Text);
}
