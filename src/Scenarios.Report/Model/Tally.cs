using Scenarios.Running.Results;

namespace Scenarios.Report.Model;

/// <summary>Counts scenarios by how they ended. Immutable.</summary>
internal sealed class Tally
{
    private readonly int[] _counts = new int[(int)TestStatus.Failed + 1];
    private readonly ScenarioResult[] _scenarios;
    private readonly bool _isDryRun;

    public Tally(IEnumerable<ScenarioResult> scenarios, bool isDryRun = false)
    {
        _scenarios = [.. scenarios];
        _isDryRun = isDryRun;
        foreach (var scenario in _scenarios)
        {
            _counts[(int)scenario.Status]++;
            Total++;
            Worst = scenario.Status > Worst ? scenario.Status : Worst;
        }
    }

    /// <summary>The number of all scenarios; a row of an outline counts as one.</summary>
    public int Total { get; }

    /// <summary>The worst status; passed if there are no scenarios.</summary>
    public TestStatus Worst { get; }

    public int this[TestStatus status] => _counts[(int)status];

    /// <summary>Each status that occurs, with its count, best first.</summary>
    public IEnumerable<KeyValuePair<TestStatus, int>> Occurring =>
        _counts.Select((count, status) => KeyValuePair.Create((TestStatus)status, count)).Where(pair => pair.Value > 0);

    /// <summary>The text of a run's last line: <c>24 scenarios (23 passed, 1 failed)</c>.</summary>
    public override string ToString() => Total == 0 ? "no scenarios" : CountText.Of(_scenarios, _isDryRun);
}
