using Scenarios.Running.Execution;
using Scenarios.Running.Results;
using Spectre.Console;

namespace Scenarios.Cli.Run;

/// <summary>A bar on the terminal that fills as scenarios end; redrawn at most a few times a second.</summary>
internal sealed class LiveProgress : RunProgress
{
    private const int Width = 30;
    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(80);

    private readonly System.Diagnostics.Stopwatch _since = System.Diagnostics.Stopwatch.StartNew();
    private TimeSpan _last = TimeSpan.MinValue;
    private int _total;
    private int _done;
    private int _notPassed;
    private bool _disposed;

    public override void RunStarted(RunPlan plan) => _total = plan.Scenarios.Count;

    public override void ScenarioStarted(PlannedScenario scenario)
    {
    }

    public override void ScenarioFinished(PlannedScenario scenario, ScenarioResult result)
    {
        _done++;
        if (!result.IsAcceptable)
        {
            _notPassed++;
        }

        if (_since.Elapsed - _last >= Redraw || _last == TimeSpan.MinValue)
        {
            _last = _since.Elapsed;
            Draw();
        }
    }

    public override void Dispose()
    {
        if (!_disposed && _total > 0)
        {
            AnsiConsole.Write("\r" + new string(' ', Width + 40) + "\r");
        }

        _disposed = true;
    }

    private void Draw()
    {
        var filled = _total == 0 ? 0 : Width * _done / _total;
        var colour = _notPassed > 0 ? "red" : "green";
        var failures = _notPassed > 0 ? $", [red]{_notPassed} not passed[/]" : string.Empty;
        AnsiConsole.Markup($"\r[{colour}]{new string('━', filled)}[/][grey]{new string('─', Width - filled)}[/] {_done}/{_total}{failures}");
    }
}
