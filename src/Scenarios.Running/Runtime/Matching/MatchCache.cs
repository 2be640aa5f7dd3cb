using System.Collections.Concurrent;
using System.Globalization;
using Reqnroll.Bindings;

namespace Scenarios.Running.Runtime.Matching;

/// <summary>Definitions found for sentences, shared by all workers, because features repeat the same sentences.</summary>
internal sealed class MatchCache
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, BindingMatch>> _byCulture = new(StringComparer.Ordinal);

    /// <summary>The matches for steps of a type in a culture, by sentence.</summary>
    public ConcurrentDictionary<string, BindingMatch> Of(StepDefinitionType type, CultureInfo culture) =>
        _byCulture.GetOrAdd($"{culture.Name} {(int)type}", _ => new ConcurrentDictionary<string, BindingMatch>(StringComparer.Ordinal));
}
