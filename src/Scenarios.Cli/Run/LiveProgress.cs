using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using Scenarios.Cli.Output;
using Scenarios.Running.Execution;
using Scenarios.Running.Planning;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Run;

/// <summary>
/// Shows the lines on a terminal, with a progress bar below them that is redrawn a few times a second. Calls come one at a time, from any
/// thread; Ctrl-C may come at any time.
/// </summary>
internal sealed class LiveProgress : FeatureProgress
{
    private const int Length = 30;
    private const string EraseLine = "\r\u001b[K";
    private const string WrapOff = "\u001b[?7l";
    private const string WrapOn = "\u001b[?7h";
    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(80);

    private readonly Lock _gate = new();
    private readonly TextWriter _output;
    private readonly ColourText _colours;
    private readonly Verbosity _verbosity;
    private readonly PosixSignalRegistration _interrupt;
    private long _drawnAt;
    private int _total;
    private int _done;
    private int _notPassed;
    private bool _isOver;

    public LiveProgress(TextWriter output, ColourText colours, Verbosity verbosity = Verbosity.Usual)
    {
        (_output, _colours, _verbosity) = (output, colours, verbosity);
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => End());
    }

    public override void RunStarted(RunPlan plan)
    {
        base.RunStarted(plan);
        _total = plan.Scenarios.Count;
        Write(string.Empty);
    }

    public override void ScenarioFinished(PlannedScenario scenario, ScenarioResult result)
    {
        _done++;
        _notPassed += result.IsAcceptable ? 0 : 1;
        base.ScenarioFinished(scenario, result);
    }

    public override void Dispose()
    {
        _interrupt.Dispose();
        End();
        base.Dispose();
    }

    protected override void Show(IReadOnlyList<FeatureTally> features)
    {
        if (features.Count == 0 && Stopwatch.GetElapsedTime(_drawnAt) < Redraw)
        {
            return;
        }

        var lines = new StringBuilder();
        foreach (var feature in features)
        {
            lines.Append(feature.IsPassed ? _colours.Green("ok") + "  " : _colours.Red("FAIL")).Append(' ')
                .Append(feature.Text)
                .Append('\n')
                .Append(_verbosity == Verbosity.Verbose ? ScenarioText.Of(feature) : "");
        }

        Write(lines.ToString());
    }

    /// <summary>Replaces the bar by lines, and draws the bar below them.</summary>
    private void Write(string lines)
    {
        lock (_gate)
        {
            _output.Write(_isOver ? lines : EraseLine + lines + Bar());
            _output.Flush();
            _drawnAt = Stopwatch.GetTimestamp();
        }
    }

    /// <summary>Returns the bar, with the figures first: the terminal shows the beginning of a row that is too long.</summary>
    private string Bar()
    {
        if (_total == 0)
        {
            return string.Empty;
        }

        var filled = (int)((long)Length * _done / _total);
        var full = new string('━', filled);
        var failed = _notPassed > 0 ? _colours.Red($", {_notPassed} not passed") : string.Empty;
        var bar = (_notPassed > 0 ? _colours.Red(full) : _colours.Green(full)) + _colours.Dim(new string('─', Length - filled));
        return $"{WrapOff}{_done}/{_total}{failed} {bar}{WrapOn}";
    }

    /// <summary>Removes the bar for good.</summary>
    private void End()
    {
        lock (_gate)
        {
            if (!_isOver && _total > 0)
            {
                _output.Write(EraseLine);
                _output.Flush();
            }

            _isOver = true;
        }
    }
}
