using Scenarios.Api.Requests;
using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Kernel;
using Scenarios.Kernel.Streams;

namespace Scenarios.Cluster.Nodes.Sessions;

/// <summary>
/// A client attached to a container's main process: receives what it writes from now on, and writes to its standard input.
/// </summary>
internal sealed class AttachSession(Simulation simulation, Container container, PodExecOptions options, bool closesInputOnce) : IPodSession
{
    private readonly Pipe? _input = options.Stdin ? container.Input as Pipe : null;
    private Action<string>? _onOutput;
    private Action<string>? _onError;
    private bool _isOver;

    public void Subscribe(Action<string> onOutput, Action<string> onError, Action<PodSessionEnd> onExit)
    {
        _onOutput = onOutput;
        _onError = container.HasTerminal ? onOutput : onError;
        container.Output.Attach(_onOutput);
        container.Error.Attach(_onError);
        container.Main!.OnExit(process => simulation.Schedule(TimeSpan.FromMilliseconds(1), "attach: end", () =>
        {
            if (!_isOver)
            {
                Leave();
                onExit(new PodSessionEnd(process.ExitCode, null));
            }
        }));
    }

    public void SendInput(string text)
    {
        if (_input is not null && !_isOver)
        {
            TerminalInput.Send(text, _input, container.HasTerminal ? container.Main : null);
        }
    }

    public void CloseInput() => _input?.CloseWriter();

    /// <summary>The client detaches. The process keeps running; with stdinOnce in the spec, its input ends with the first client.</summary>
    public void Dispose()
    {
        if (!_isOver)
        {
            Leave();
        }
    }

    private void Leave()
    {
        _isOver = true;
        if (_onOutput is not null)
        {
            container.Output.Detach(_onOutput);
            container.Error.Detach(_onError!);
        }

        if (closesInputOnce)
        {
            _input?.CloseWriter();
        }
    }
}
