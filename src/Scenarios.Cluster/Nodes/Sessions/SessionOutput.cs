using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;

namespace Scenarios.Cluster.Nodes.Sessions;

/// <summary>Output on its way to a client: kept until the client listens, then passed on as it arrives.</summary>
internal sealed class SessionOutput : ITextOutput
{
    private StringBuilder? _kept = new();
    private Action<string>? _onText;

    public void Connect(Action<string> onText)
    {
        _onText = onText;
        if (_kept is { Length: > 0 })
        {
            onText(_kept.ToString());
        }

        _kept = null;
    }

    public Coroutine Write(string text)
    {
        if (text.Length > 0)
        {
            _kept?.Append(text);
            _onText?.Invoke(text);
        }

        return Coroutine.Completed;
    }

    public void Close()
    {
    }
}
