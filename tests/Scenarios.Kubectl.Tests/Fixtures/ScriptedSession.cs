using System.Text;
using Scenarios.Api.Requests;

namespace Scenarios.Kubectl.Tests.Fixtures;

/// <summary>A process in a container whose output and end a test decides; both may come before anybody listens.</summary>
internal sealed class ScriptedSession : IPodSession
{
    private readonly List<Action> _early = [];
    private readonly StringBuilder _input = new();
    private Action<string>? _onOutput;
    private Action<string>? _onError;
    private Action<PodSessionEnd>? _onExit;

    /// <summary>What was sent to standard input.</summary>
    public string Input => _input.ToString();

    public bool IsInputClosed { get; private set; }

    public bool IsDisposed { get; private set; }

    /// <summary>Called when standard input ends.</summary>
    public Action OnInputClosed { get; set; } = () => { };

    public void Write(string text) => Now(() => _onOutput!(text));

    public void WriteError(string text) => Now(() => _onError!(text));

    public void End(int exitCode) => Now(() => _onExit!(new PodSessionEnd(exitCode, null)));

    public void Fail(string error) => Now(() => _onExit!(new PodSessionEnd(null, error)));

    public void Subscribe(Action<string> onOutput, Action<string> onError, Action<PodSessionEnd> onExit)
    {
        (_onOutput, _onError, _onExit) = (onOutput, onError, onExit);
        foreach (var action in _early)
        {
            action();
        }
    }

    public void SendInput(string text) => _input.Append(text);

    public void CloseInput()
    {
        IsInputClosed = true;
        OnInputClosed();
    }

    public void Dispose() => IsDisposed = true;

    private void Now(Action action)
    {
        if (_onExit is null)
        {
            _early.Add(action);
        }
        else
        {
            action();
        }
    }
}
