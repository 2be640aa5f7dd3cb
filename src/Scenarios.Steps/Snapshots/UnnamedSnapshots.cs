using System.Globalization;
using Scenarios.Steps.Hosting;

namespace Scenarios.Steps.Snapshots;

/// <summary>
/// The names of unnamed snapshots: the scenario's title. If scenarios share a title, the first keeps it; the others add their values, their
/// rule, and finally a number. Names depend only on the feature's text, not on what runs.
/// </summary>
internal sealed class UnnamedSnapshots
{
    private const string Untitled = "scenario";

    private readonly List<string> _names = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public UnnamedSnapshots(IReadOnlyList<ScenarioTitle> titles)
    {
        foreach (var title in titles)
        {
            _names.Add(Forms(title).First(name => _taken.Add(SnapshotName.Key(name))));
        }
    }

    /// <param name="scenario">The index of the scenario in the feature; -1 if the host does not know it.</param>
    /// <param name="title">The scenario's title, for that case.</param>
    /// <param name="number">1 for the scenario's first unnamed snapshot, and so on.</param>
    public string Name(int scenario, string title, int number)
    {
        var name = scenario >= 0 && scenario < _names.Count ? _names[scenario] : Title(title);
        if (number == 1)
        {
            return name;
        }

        name = string.Create(CultureInfo.InvariantCulture, $"{name} {number}");
        while (_taken.Contains(SnapshotName.Key(name)))
        {
            // Another scenario has that name.
            name = string.Create(CultureInfo.InvariantCulture, $"{name} ({number})");
        }

        return name;
    }

    private static IEnumerable<string> Forms(ScenarioTitle title)
    {
        var name = Title(title.Title);
        yield return name;
        var withValues = title.Values.Length == 0 ? name : $"{name} ({title.Values})";
        yield return withValues;
        var whole = title.Rule is { Length: > 0 } rule ? $"{rule} - {withValues}" : withValues;
        yield return whole;
        for (var number = 2; ; number++)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{whole} ({number})");
        }
    }

    private static string Title(string title) => string.IsNullOrWhiteSpace(title) ? Untitled : title;
}
