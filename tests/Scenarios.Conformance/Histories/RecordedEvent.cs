using System.Globalization;
using Scenarios.Conformance.Comparison;

namespace Scenarios.Conformance.Histories;

/// <summary>An Event in its last state, without what is random in it.</summary>
/// <param name="Object">Kind and name, such as <c>Pod/web-SUFFIX</c>.</param>
internal sealed record RecordedEvent(string Object, string Type, string Reason, long Count, string Message)
{
    private static readonly HashSet<string> NoWorkers = [];

    public static RecordedEvent Of(ObjectValue item) => new(
        Masked(item.Text("object")),
        item.Text("type"),
        item.Text("reason"),
        item.Integer("count") ?? 1,
        Masked(item.Text("message")));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Object} {Type} {Reason} {Count} {Message}");

    private static string Masked(string text) => Mask.Line(text, NoWorkers).Text;
}
