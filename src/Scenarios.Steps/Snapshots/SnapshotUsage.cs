using System.Text.RegularExpressions;

namespace Scenarios.Steps.Snapshots;

/// <summary>
/// Which snapshots a feature's text asks for. Read from the text and not from what ran, so that a filtered run, a shard or a failing scenario
/// never makes a snapshot look unused.
/// </summary>
internal sealed partial class SnapshotUsage
{
    private readonly HashSet<string> _exact = new(StringComparer.Ordinal);
    private readonly List<Regex> _patterns = [];

    /// <param name="featureText">The whole feature file.</param>
    public SnapshotUsage(string featureText)
    {
        var title = string.Empty;
        foreach (var line in featureText.Split('\n'))
        {
            var trimmed = line.Trim();
            if (Heading().Match(trimmed) is { Success: true } heading)
            {
                title = heading.Groups["title"].Value;
            }
            else if (Named().Match(trimmed) is { Success: true } named)
            {
                Add(named.Groups["name"].Value, numbered: false);
            }
            else if (Unnamed().IsMatch(trimmed))
            {
                Add(title, numbered: true);
            }
        }
    }

    public bool Uses(string snapshot) => _exact.Contains(snapshot) || _patterns.Exists(pattern => pattern.IsMatch(snapshot));

    /// <summary>A name with an outline's placeholder stands for any text there.</summary>
    private void Add(string name, bool numbered)
    {
        if (!numbered && !Placeholder().IsMatch(name))
        {
            _exact.Add(SnapshotName.ForFile(name));
            return;
        }

        var parts = Placeholder().Split(name).Select(part => part.Length == 0 ? string.Empty : Regex.Escape(SnapshotName.ForFile(part)));
        var suffix = numbered ? "( [0-9]+)?" : string.Empty;
        _patterns.Add(new Regex($"^{string.Join(".*", parts)}{suffix}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)));
    }

    [GeneratedRegex("<[^<>]+>", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();

    // Any language: a keyword with a colon begins a scenario, rule or background; only a scenario's title can name a snapshot.
    [GeneratedRegex(@"^(?<keyword>[^:|""#@]+):\s*(?<title>\S.*)$", RegexOptions.None, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"snapshot ""(?<name>[^""]+)""", RegexOptions.None, 1000)]
    private static partial Regex Named();

    [GeneratedRegex("matches the snapshot$", RegexOptions.None, 1000)]
    private static partial Regex Unnamed();
}
