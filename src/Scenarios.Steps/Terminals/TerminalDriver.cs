using Scenarios.Kernel.Streams;
using Scenarios.Shell.Files;
using Scenarios.Steps.Clusters;
using Scenarios.Steps.Hosting;
using Scenarios.Steps.Outputs;
using Scenarios.Steps.Outputs.Differences;
using Scenarios.Terminals;

namespace Scenarios.Steps.Terminals;

/// <summary>The scenario's terminal: types commands, keeps the results of the last ones, and writes the transcript.</summary>
public sealed class TerminalDriver(
    ClusterDriver cluster, ScenarioFiles files, CurrentStep step, IReqnrollOutputHelper transcript)
{
    /// <summary>Longer than any wait in the books; a command that takes longer is stuck.</summary>
    private static readonly TimeSpan LongestCommand = TimeSpan.FromDays(8);

    /// <summary>How long to watch a command that is left running before the next step: one second more than it takes to type it.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, Seat> _seats = new(StringComparer.Ordinal);
    private Seat? _lastSeat;
    private CommandResult? _last;
    private bool _isLookedAt = true;
    private string _typedBy = string.Empty;

    /// <summary>The result of the last commands.</summary>
    /// <exception cref="StepFailureException">No command was typed yet.</exception>
    public CommandResult Last
    {
        get
        {
            Refused = null;
            _isLookedAt |= _last is null || !HiddenFailure.IsIn(_last);
            if (_lastSeat is { Running: { } running } seat)
            {
                var result = running.Result;
                seat.IsLookedAt |= !HiddenFailure.IsIn(result);
                return result;
            }

            return _last
                ?? throw new StepFailureException("No command has run yet: a step such as 'When I run \"kubectl get pods\"' comes first.");
        }
    }

    /// <summary>The result of the last commands for a step that looks at how they ended.</summary>
    /// <exception cref="StepFailureException">They still run: they have no exit code yet.</exception>
    internal CommandResult LastEnded => _lastSeat is { Running: { IsRunning: true } running }
        ? throw new StepFailureException($"It has not ended.\n{CommandAccount.Whole(running)}") : Last;

    /// <summary>The result of the last commands for a step that looks at what failed.</summary>
    internal CommandResult LastWithErrors
    {
        get
        {
            var last = Last;
            NoteErrorsSeen(null);
            return last;
        }
    }

    /// <summary>A step has looked at the errors of the last commands, or of those at a named terminal.</summary>
    internal void NoteErrorsSeen(string? terminal)
    {
        var seat = terminal is null ? _lastSeat : Known(terminal);
        seat?.IsLookedAt = true;
        _isLookedAt |= seat is null;
    }

    /// <summary>A step has found a text. If it is in the error output, the step has looked at that.</summary>
    internal void NoteErrorSeen(string text)
    {
        if (Last.Error.Contains(text, StringComparison.Ordinal))
        {
            NoteErrorsSeen(null);
        }
    }

    /// <summary>Whether a command was typed yet.</summary>
    internal bool HasLast => _last is not null || _lastSeat is { Running: not null };

    /// <summary>Whether a failure of the last commands was expected, or checked by a step.</summary>
    internal bool IsLookedAt
    {
        get => _isLookedAt;
        set => _isLookedAt = value;
    }

    /// <summary>Where steps record what they do, for a report; null if no report needs it.</summary>
    internal Recording.ScenarioAccount? Account => cluster.Account;

    private Terminal Terminal => SeatOf(string.Empty).Terminal;

    /// <summary>Returns the result so far of the last commands at a named terminal.</summary>
    /// <exception cref="StepFailureException">There is no such terminal.</exception>
    public CommandResult LastOf(string terminal)
    {
        var seat = Known(terminal);
        var result = seat.Running!.Result;
        seat.IsLookedAt |= !HiddenFailure.IsIn(result);
        return result;
    }

    /// <summary>Whether the last commands, or those at the named terminal, are still running, so that more output may come.</summary>
    public bool StillRuns(string? terminal) =>
        (terminal is null ? _lastSeat : _seats.GetValueOrDefault(terminal)) is { Running.IsRunning: true };

    /// <summary>
    /// Types commands at a separate terminal and does not wait for their end: a long-running command goes on as time passes.
    /// </summary>
    /// <param name="commands">The commands.</param>
    /// <param name="terminal">The terminal's name.</param>
    /// <exception cref="StepFailureException">The terminal is busy.</exception>
    public void Begin(string commands, string terminal)
    {
        Vacuous.RefuseNoCommand(commands);
        var seat = SeatOf(terminal);
        if (seat.Running is { IsRunning: true } busy)
        {
            RequireReader(busy, commands);
            seat.Keyboard.Type(commands);
            cluster.Pass(Glance);
            _lastSeat = seat;
            return;
        }

        RequireLookedAt(seat);
        seat.Keyboard.IsAttended = true;
        seat.IsLookedAt = false;
        seat.TypedBy = step.Tell();
        var place = terminal.Length > 0 ? $"    (in terminal {terminal})" : string.Empty;
        transcript.WriteLine($"$ {commands.Replace("\n", "\n> ", StringComparison.Ordinal)}{place}");
        var running = seat.Running = seat.Terminal.Begin(commands);
        _lastSeat = seat;
        cluster.Cluster.Simulation.RunUntil(() => !running.IsRunning, Glance);
    }

    /// <exception cref="StepFailureException">The running command only writes: what is typed would be lost.</exception>
    private static void RequireReader(RunningCommand busy, string typed)
    {
        if (LongRunning.OnlyWrites(busy.Command))
        {
            throw new StepFailureException(
                $"\"{busy.Command}\" is still running in this terminal and reads nothing. Press Ctrl-C first (When I press Ctrl-C), "
                + $"or use another terminal for \"{typed.Split('\n')[0]}\".");
        }
    }

    /// <summary>
    /// Types a command at a terminal of its own and waits for its end as long as it gets on. After that it goes on as time passes, and
    /// the next steps look at it.
    /// </summary>
    /// <param name="command">The command.</param>
    /// <param name="terminal">The terminal's name.</param>
    /// <param name="getsOn">Lets time pass, and decides whether the command is still worth waiting for.</param>
    /// <exception cref="StepFailureException">The command fails.</exception>
    internal void Begin(string command, string terminal, Func<RunningCommand, bool> getsOn)
    {
        var seat = SeatOf(terminal);
        if (seat.Running is { IsRunning: true })
        {
            throw new StepFailureException($"This is going on already: {seat.Running.Command}");
        }

        RequireLookedAt(seat);
        var begin = cluster.Cluster.Simulation.Elapsed;
        var running = seat.Running = seat.Terminal.Begin(command);
        (seat.IsLookedAt, seat.MustBeSeen, seat.TypedBy) = (true, false, step.Tell());
        while (running.IsRunning && getsOn(running))
        {
        }

        var written = running.Result.Output + running.Result.Error;
        cluster.Account?.NoteCommand(begin, command, written, running.IsRunning ? null : running.Result.ExitCode);
        transcript.WriteLine($"$ {command}\n{written}".TrimEnd('\n'));
        if (running.IsRunning)
        {
            (seat.IsLookedAt, seat.MustBeSeen, _lastSeat) = (false, true, seat);
        }
        else if (running.Result.ExitCode != 0)
        {
            throw Failure(command, running.Result);
        }
    }

    /// <summary>The last command that was left to itself at a terminal of its own; null if there is none. From now on it is seen.</summary>
    internal RunningCommand? LeftAt(Func<string, bool> isMeant)
    {
        var seat = _seats.LastOrDefault(pair => pair.Value.Running is not null && isMeant(pair.Key)).Value;
        if (seat is not null)
        {
            seat.IsLookedAt = true;
        }

        return seat?.Running;
    }

    /// <summary>Presses Ctrl-C at the named terminal, or at the one where the last command was left running.</summary>
    /// <exception cref="StepFailureException">Nothing is running there.</exception>
    public void Interrupt(string? terminal)
    {
        var seat = terminal is not null ? Known(terminal) : Busy();
        if (seat?.Running is not { IsRunning: true } running)
        {
            var place = string.IsNullOrEmpty(terminal) ? string.Empty : $" in terminal \"{terminal}\"";
            var last = seat?.Running is { } ended ? $": \"{ended.Command}\" has ended.\n{CommandAccount.Whole(ended.Result)}" : ".";
            throw new StepFailureException($"Nothing is running{place} that Ctrl-C could stop{last}");
        }

        running.Interrupt();
        seat.Keyboard.IsAttended = running.IsRunning;
        seat.IsLookedAt = true;
        _lastSeat = seat;
        Show(running.Result, seat);
    }

    private Seat? Busy() => _lastSeat is { Running.IsRunning: true } last
        ? last
        : _seats.Values.LastOrDefault(static one => one.Running is { IsRunning: true });

    private Seat Known(string terminal) => _seats.TryGetValue(terminal, out var seat) && seat.Running is not null
        ? seat
        : throw new StepFailureException(
            $"No command was typed in terminal \"{terminal}\" yet: a step such as "
            + $"'When I run \"kubectl get pods --watch\" in terminal \"{terminal}\"' comes first.");

    private Seat SeatOf(string terminal)
    {
        if (!_seats.TryGetValue(terminal, out var seat))
        {
            var keyboard = new Keyboard(cluster.Cluster.Simulation);
            _seats.Add(terminal, seat = new Seat(Make(keyboard), keyboard));
        }

        return seat;
    }

    private static void RequireLookedAt(Seat seat)
    {
        if (!seat.IsLookedAt && seat.Running is { IsRunning: false, Result: var result } && HasFailed(result))
        {
            seat.IsLookedAt = true;
            throw new StepFailureException($"This command failed, and no step checks it:\n{seat.TypedBy}{CommandAccount.Whole(result)}");
        }
    }

    /// <summary>Types commands at the scenario's terminal.</summary>
    /// <param name="mayFail">Whether a failure is expected, so that no step needs to check it.</param>
    /// <exception cref="StepFailureException">The commands before failed and no step checked it, or these commands do not end.</exception>
    public CommandResult Type(string commands, bool mayFail = false)
    {
        Vacuous.RefuseNoCommand(commands);
        RequireLookedAt();
        if (_seats.GetValueOrDefault(string.Empty)?.Running is { IsRunning: true } busy)
        {
            throw new StepFailureException(
                $"\"{busy.Command}\" is still running in this terminal. Press Ctrl-C first (When I press Ctrl-C), "
                + $"or use another one (When I run \"{commands.Split('\n')[0]}\" in terminal \"two\").");
        }

        _lastSeat = null;
        _last = Run(Terminal, commands);
        _typedBy = step.Tell();
        _isLookedAt = mayFail || !HasFailed(_last);
        return _last;
    }

    private static bool HasFailed(CommandResult result) => result.ExitCode != 0 || result.FirstFailed is not null;

    /// <summary>Types a command that a sentence stands for. The next steps still check the output of the commands before.</summary>
    internal CommandResult TypeOwn(string command) => Run(Terminal, command);

    /// <summary>Types a command at another terminal, as a colleague would. It does not change the scenario's own terminal.</summary>
    /// <exception cref="StepFailureException">The command fails, and a failure is not allowed.</exception>
    public CommandResult TypeAside(string command, bool mayFail = false)
    {
        var result = Run(Make(TextSource.Empty), command);
        return result.ExitCode == 0 || mayFail
            ? result
            : throw Failure(command, result);
    }

    private static StepFailureException Failure(string command, CommandResult result) =>
        new($"{command}\nfails with exit code {result.ExitCode}:\n{result.Error}{result.Output}".TrimEnd('\n')) { Refusal = result };

    /// <summary>
    /// Makes the refusal of an action the result that the next steps check, as if its command had been typed. One that no step checks
    /// fails the scenario.
    /// </summary>
    internal void ShowRefused(StepFailureException refusal)
    {
        RequireLookedAt();
        (_last, _isLookedAt, _lastSeat, _typedBy, Refused) = (refusal.Refusal, false, null, step.Tell(), refusal);
    }

    /// <summary>The refusal of an action that no step has checked yet; null if there is none.</summary>
    internal StepFailureException? Refused { get; private set; }

    /// <exception cref="StepFailureException">An action was refused, and no step checked it.</exception>
    internal void RequireRefusalSeen()
    {
        if (Refused is { } refusal)
        {
            (Refused, _isLookedAt) = (null, true);
            throw new StepFailureException($"This action was refused, and no step checks it (Then the command fails):\n{_typedBy}"
                + refusal.Message);
        }
    }

    /// <summary>The last commands with their result, if they failed and no step has looked at that; null otherwise.</summary>
    internal string? UnseenFailure => !_isLookedAt && _last is { } failed ? $"{_typedBy}{CommandAccount.Whole(failed)}" : null;

    /// <summary>Makes a result the one that the next steps check.</summary>
    public void Show(CommandResult result) => (_last, _isLookedAt, _lastSeat) = (result, true, null);

    private void Show(CommandResult result, Seat seat) => (_last, _isLookedAt, _lastSeat) = (result, true, seat);

    /// <exception cref="StepFailureException">The last commands failed and no step checked it: no scenario may pass by
    /// accident.</exception>
    public void RequireLookedAt()
    {
        foreach (var seat in _seats.Values)
        {
            RequireLookedAt(seat);
        }

        RequireRefusalSeen();
        if (!_isLookedAt && _last is { } failed)
        {
            _isLookedAt = true;
            throw new StepFailureException(
                $"This command failed, and no step checks it:\n{_typedBy}{CommandAccount.Whole(failed)}\nCheck it (Then the command "
                + "fails, Then the error output contains …), or expect it: When I try to run …");
        }
    }

    /// <exception cref="StepFailureException">A command was left to itself, has not ended, and no step looked at it.</exception>
    internal void RequireNoneLeft()
    {
        var left = _seats.Values.FirstOrDefault(static seat => seat is { MustBeSeen: true, IsLookedAt: false, Running.IsRunning: true });
        if (left is not null)
        {
            throw new StepFailureException(
                $"This has not ended, and no step looks at it:\n{left.TypedBy}{CommandAccount.Whole(left.Running!)}");
        }
    }

    /// <summary>Returns the text of a file in the terminal's file system; empty if there is none.</summary>
    public string ReadFile(string name) => Terminal.Files.Read(FilePath.Resolve(Terminal.WorkingDirectory, name)).Value ?? string.Empty;

    /// <summary>Writes a file into the working directory.</summary>
    public void WriteFile(string name, string text) => Terminal.Files.Write(FilePath.Resolve(Terminal.WorkingDirectory, name), text);

    private Terminal Make(ITextInput keyboard) =>
        new(cluster.Cluster, new TerminalOptions { Files = files.Project.Layer, Keyboard = keyboard });

    /// <summary>A terminal with its user, and the command that was left running there.</summary>
    private sealed class Seat(Terminal terminal, Keyboard keyboard)
    {
        public Terminal Terminal => terminal;

        public Keyboard Keyboard => keyboard;

        public RunningCommand? Running { get; set; }

        public bool IsLookedAt { get; set; } = true;

        /// <summary>Whether a step must look at the command, even while it runs.</summary>
        public bool MustBeSeen { get; set; }

        /// <summary>The step that typed the running command.</summary>
        public string TypedBy { get; set; } = string.Empty;
    }

    private CommandResult Run(Terminal terminal, string commands)
    {
        var screen = new TextBuffer();
        var begin = cluster.Cluster.Simulation.Elapsed;
        CommandResult? result = null;
        try
        {
            return result = terminal.Type(commands, screen, screen, LongestCommand);
        }
        catch (CommandStillRunsException failure)
        {
            throw new StepFailureException($"{failure.Message} It has written so far:\n{Excerpt.Of(screen.Text)}");
        }
        finally
        {
            cluster.Account?.NoteCommand(begin, commands, screen.Text, result?.ExitCode);
            transcript.WriteLine($"$ {commands.Replace("\n", "\n> ", StringComparison.Ordinal)}");
            if (screen.Text.Length > 0)
            {
                transcript.WriteLine(screen.Text.EndsWith('\n') ? screen.Text[..^1] : screen.Text);
            }
        }
    }
}
