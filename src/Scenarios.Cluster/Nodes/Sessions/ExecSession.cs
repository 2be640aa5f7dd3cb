using Scenarios.Api.Requests;
using Scenarios.Kernel;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;

namespace Scenarios.Cluster.Nodes.Sessions;

/// <summary>A command that runs in a container for a client: its output is kept until the client connects.</summary>
internal sealed class ExecSession : IPodSession
{
    private readonly Simulation _simulation;
    private readonly SessionOutput _output = new();
    private readonly SessionOutput _error;
    private readonly Pipe? _input;
    private Process? _process;
    private PodSessionEnd? _end;
    private Action<PodSessionEnd>? _onExit;
    private bool _isOver;

    /// <param name="hasInput">Whether the client will send input.</param>
    /// <param name="hasTerminal">Whether there is a terminal, which has one stream: errors go where output goes.</param>
    public ExecSession(Simulation simulation, bool hasInput, bool hasTerminal)
    {
        _simulation = simulation;
        _input = hasInput ? new Pipe(simulation) : null;
        _error = hasTerminal ? _output : new SessionOutput();
    }

    public ITextInput Input => _input ?? (ITextInput)TextSource.Empty;

    public ITextOutput Output => _output;

    public ITextOutput Error => _error;

    /// <summary>Binds the session to its process, which is null when it could not be started.</summary>
    public void Begin(Process? process, string? error)
    {
        _process = process;
        if (process is null)
        {
            End(new PodSessionEnd(null, error));
            return;
        }

        process.OnExit(ended => End(new PodSessionEnd(ended.ExitCode, null)));
    }

    public void Subscribe(Action<string> onOutput, Action<string> onError, Action<PodSessionEnd> onExit)
    {
        _onExit = onExit;
        _output.Connect(onOutput);
        if (!ReferenceEquals(_output, _error))
        {
            _error.Connect(onError);
        }

        if (_end is not null)
        {
            Deliver();
        }
    }

    public void SendInput(string text)
    {
        if (_input is not null && !_isOver)
        {
            TerminalInput.Send(text, _input, ReferenceEquals(_output, _error) ? _process : null);
        }
    }

    public void CloseInput() => _input?.CloseWriter();

    /// <summary>The client disconnects: its process loses its terminal and its input.</summary>
    public void Dispose()
    {
        _isOver = true;
        _input?.CloseWriter();
        _process?.Kill(129);
    }

    private void End(PodSessionEnd end)
    {
        if (_process?.Failure is { } failure)
        {
            // A program that throws is a bug in the simulation, and must never look like an exit code.
            var caught = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(failure);
            _simulation.Schedule(TimeSpan.Zero, "exec: failure", caught.Throw);
        }

        _end = end;
        Deliver();
    }

    private void Deliver()
    {
        if (_onExit is { } onExit && _end is { } end && !_isOver)
        {
            _isOver = true;
            _simulation.Schedule(TimeSpan.FromMilliseconds(1), "exec: end", () => onExit(end));
        }
    }
}
