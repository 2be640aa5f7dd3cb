using Scenarios.Accounts;

namespace Scenarios.Report.Pictures;

/// <summary>Describes a scene in words, for readers who cannot see the drawing, and below it.</summary>
internal static class SceneText
{
    /// <summary>Counts healthy items, connections and problems, such as <c>Pod 2/3 · web → 2 · worker NotReady</c>.</summary>
    public static string Describe(Scene scene)
    {
        var counts = scene.Of(ThingRole.Item).GroupBy(thing => thing.Kind, StringComparer.Ordinal)
            .Select(kind => Svg.Format($"{kind.Key} {kind.Count(IsWell)}/{kind.Count()}"));
        var gates = scene.Of(ThingRole.Gate).Select(gate => $"{gate.Name} → {string.Join(", ", gate.To.Select(NameOf))}");
        var fronts = scene.Of(ThingRole.Front).Select(front => Svg.Format($"{front.Name} → {front.To.Count}"));
        var ill = scene.Of(ThingRole.Frame).Where(frame => frame.Health != ThingHealth.Good && !frame.IsQuiet)
            .Select(frame => $"{frame.Name} {frame.Note}");
        return string.Join(" · ", [.. counts, .. gates, .. fronts, .. ill]);
    }

    private static bool IsWell(Thing thing) => thing.Health is ThingHealth.Good or ThingHealth.Done;

    /// <summary>The last part of an id is a name.</summary>
    private static string NameOf(string id) => id[(id.LastIndexOf('/') + 1)..];
}
