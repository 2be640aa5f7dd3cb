using Scenarios.Running.Results;

namespace Scenarios.Cli.Run;

/// <summary>How the scenarios of one feature have gone so far.</summary>
internal sealed class FeatureTally(string uri)
{
    private int _left;
    private int _total;
    private int _passed;
    private bool _hasFailed;

    /// <summary>All its scenarios have ended.</summary>
    public bool IsComplete => _left == 0;

    public bool IsPassed => IsComplete && _passed == _total;

    /// <summary>Worth a line of its own, even where the run stopped before its other scenarios.</summary>
    public bool IsDecided => IsComplete || _hasFailed;

    /// <summary>Such as <c>features/01-start/01-three-pods.feature  1/1</c>.</summary>
    public string Text => $"{uri}  {_passed}/{_total}";

    /// <summary>One more scenario of it is to run.</summary>
    public void Add() => (_left, _total) = (_left + 1, _total + 1);

    public void Finish(ScenarioResult result)
    {
        _left--;
        _passed += result.Status == TestStatus.Passed ? 1 : 0;
        _hasFailed |= !result.IsAcceptable;
    }
}
