using Scenarios.Running.Results;

namespace Scenarios.Cli.Run;

/// <summary>How the scenarios of one feature have gone so far.</summary>
internal sealed class FeatureTally(string uri)
{
    private readonly List<ScenarioResult> _results = [];
    private int _total;

    /// <summary>The feature file.</summary>
    public string Uri => uri;

    /// <summary>The scenarios that have ended.</summary>
    public IReadOnlyList<ScenarioResult> Results => _results;

    /// <summary>Whether one of them did not pass.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Whether all its scenarios have ended.</summary>
    public bool IsComplete => _results.Count == _total;

    public bool IsPassed => IsComplete && !HasFailed;

    /// <summary>Whether it is worth a line, even if the run stopped before its other scenarios.</summary>
    public bool IsDecided => IsComplete || HasFailed;

    /// <summary>A text such as <c>features/01-start/01-three-pods.feature  1/1</c>.</summary>
    public string Text => $"{uri}  {Passed}/{_total}";

    private int Passed => _results.Count(result => result.Status == TestStatus.Passed);

    /// <summary>Counts one more scenario that will run.</summary>
    public void Add() => _total++;

    public void Finish(ScenarioResult result)
    {
        _results.Add(result);
        HasFailed |= !result.IsAcceptable;
    }
}
