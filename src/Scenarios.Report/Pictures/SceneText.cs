using System.Globalization;
using Scenarios.Accounts;

namespace Scenarios.Report.Pictures;

/// <summary>A scene in words: for who does not see the drawing, and below it.</summary>
internal static class SceneText
{
    /// <summary>How many of a kind are well, kind by kind, such as <c>Pod 2/3</c>.</summary>
    public static IReadOnlyList<(string Kind, int Good, int All)> Counts(Scene scene) =>
        [.. scene.Of(ThingRole.Item).GroupBy(thing => thing.Kind, StringComparer.Ordinal)
            .Select(kind => (kind.Key, kind.Count(thing => thing.Health is ThingHealth.Good or ThingHealth.Done), kind.Count()))];

    /// <summary>What leads where, such as <c>web → 3</c>.</summary>
    public static IReadOnlyList<string> Leads(Scene scene) =>
        [.. scene.Of(ThingRole.Gate).Select(gate => $"{gate.Name} → {string.Join(", ", gate.To.Select(NameOf))}"),
            .. scene.Of(ThingRole.Front).Select(front => string.Create(CultureInfo.InvariantCulture, $"{front.Name} → {front.To.Count}"))];

    /// <summary>The drawing in a line of words: how many are well, how many are where, what leads where.</summary>
    public static string Describe(Scene scene)
    {
        var frames = scene.Of(ThingRole.Item).GroupBy(item => item.In, StringComparer.Ordinal)
            .Select(frame => string.Create(CultureInfo.InvariantCulture,
                $"{(frame.Key.Length == 0 ? "nowhere yet" : NameOf(frame.Key))}: {frame.Count()}"));
        var ill = scene.Of(ThingRole.Frame).Where(frame => frame.Health != ThingHealth.Good).Select(frame => $"{frame.Name} {frame.Note}");
        return string.Join("; ", frames.Concat(ill));
    }

    /// <summary>The last part of an id is a name.</summary>
    private static string NameOf(string id) => id[(id.LastIndexOf('/') + 1)..];
}
