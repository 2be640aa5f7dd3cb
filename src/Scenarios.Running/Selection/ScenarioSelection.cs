using System.Text.RegularExpressions;
using Scenarios.Running.Parsing;
using Scenarios.Running.Planning;
using Scenarios.Running.TagExpressions;

namespace Scenarios.Running.Selection;

/// <summary>Selects scenarios by line, tags, name and shard, in that order.</summary>
internal sealed class ScenarioSelection
{
    private static readonly TimeSpan RegexLimit = TimeSpan.FromSeconds(5);

    private readonly TagExpression? _tags;
    private readonly Regex? _name;
    private readonly Shard? _shard;

    /// <exception cref="ArgumentException">The tag expression is malformed or can match no tag, or the regular expression is
    /// malformed.</exception>
    public ScenarioSelection(RunOptions options)
    {
        _shard = options.Shard;
        if (!string.IsNullOrWhiteSpace(options.Tags))
        {
            _tags = TagSpelling.Find(options.Tags) is { } wrong
                ? throw new ArgumentException(wrong, nameof(options))
                : TagExpression.Parse(options.Tags);
        }

        try
        {
            _name = string.IsNullOrEmpty(options.Name) ? null : new Regex(options.Name, RegexOptions.CultureInvariant, RegexLimit);
        }
        catch (ArgumentException exception)
        {
            throw new ArgumentException($"The name's regular expression is wrong: {exception.Message}", nameof(options), exception);
        }
    }

    /// <summary>How many scenarios match lines, tags and name, before sharding.</summary>
    public int MatchedCount { get; private set; }

    public IReadOnlyList<PlannedScenario> Choose(IReadOnlyList<LoadedFeature> features)
    {
        var chosen = new List<PlannedScenario>();
        var count = 0;
        foreach (var feature in features)
        {
            foreach (var pickle in InLines(feature))
            {
                if (Matches(pickle) && IsInShard(count++))
                {
                    chosen.Add(new PlannedScenario(feature.File, pickle, chosen.Count));
                }
            }
        }

        MatchedCount = count;
        return chosen;
    }

    private static IEnumerable<Pickle> InLines(LoadedFeature feature)
    {
        if (feature.Lines is null)
        {
            return feature.File.Pickles;
        }

        // Each line selects the pickles that are closest to it: a row, Examples, a scenario, a rule, the feature.
        var chosen = new HashSet<Pickle>();
        foreach (var line in feature.Lines)
        {
            var closest = feature.File.Pickles.Select(pickle => pickle.Spans.Closeness(line)).DefaultIfEmpty().Max();
            chosen.UnionWith(feature.File.Pickles.Where(pickle => pickle.Spans.Closeness(line) == closest));
        }

        return feature.File.Pickles.Where(chosen.Contains);
    }

    private bool Matches(Pickle pickle) => (_tags is null || _tags.Matches(pickle.Tags)) && (_name is null || _name.IsMatch(pickle.Name));

    private bool IsInShard(int index) => _shard is null || index % _shard.Count == _shard.Index - 1;
}
