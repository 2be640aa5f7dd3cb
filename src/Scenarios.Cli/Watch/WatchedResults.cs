using Scenarios.Running.Results;
using Scenarios.Running.Sources;

namespace Scenarios.Cli.Watch;

/// <summary>The last result of each feature, combined into one run.</summary>
internal sealed class WatchedResults
{
    private readonly SortedDictionary<string, FeatureResult> _features = new(StringComparer.Ordinal);
    private readonly List<SourceError> _errors = [];
    private RunResult _last = new() { Features = [] };

    /// <summary>All results, as one run would have returned them.</summary>
    public RunResult All => _last with
    {
        Features = [.. _features.Values],
        Errors = [.. _errors.OrderBy(error => error.Uri, StringComparer.Ordinal).ThenBy(error => error.Line)],
    };

    /// <summary>Replaces the known results of some features.</summary>
    /// <param name="uris">The features, as results name them: those that did not come back are gone.</param>
    /// <param name="result">What a run of them gave.</param>
    public void Put(IEnumerable<string> uris, RunResult result)
    {
        var run = uris.ToHashSet(StringComparer.Ordinal);
        _errors.RemoveAll(error => run.Contains(error.Uri));
        foreach (var uri in run)
        {
            _features.Remove(uri);
        }

        Put(result);
    }

    /// <summary>Replaces everything with the result of a full run.</summary>
    public void PutAll(RunResult result)
    {
        _errors.Clear();
        _features.Clear();
        Put(result);
    }

    private void Put(RunResult result)
    {
        foreach (var feature in result.Features)
        {
            _features[feature.Uri] = feature;
        }

        _errors.AddRange(result.Errors);
        _last = result;
    }
}
