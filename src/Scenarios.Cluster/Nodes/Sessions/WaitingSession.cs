using System.Text;
using Scenarios.Api.Requests;
using Scenarios.Cluster.Nodes.Context;

namespace Scenarios.Cluster.Nodes.Sessions;

/// <summary>
/// A session with a kubelet that stands still. The kernel of its machine has taken the connection, and the API server waits for the TLS
/// handshake without a limit (apimachinery, pkg/util/proxy/dial.go), so the session begins when the machine resumes.
/// </summary>
internal sealed class WaitingSession : IPodSession
{
    private readonly StringBuilder _sent = new();
    private IPodSession? _session;
    private PodSessionEnd? _refusal;
    private Action<IPodSession>? _subscribe;
    private Action<PodSessionEnd>? _onExit;
    private bool _isInputClosed;
    private bool _isOver;

    /// <param name="open">Opens the session once the machine has resumed.</param>
    public WaitingSession(NodeContext node, Func<ApiResult<IPodSession>> open) =>
        node.Standstill.WhenOver(() => Begin(open));

    public void Subscribe(Action<string> onOutput, Action<string> onError, Action<PodSessionEnd> onExit)
    {
        _onExit = onExit;
        _subscribe = session => session.Subscribe(onOutput, onError, onExit);
        Connect();
    }

    public void SendInput(string text)
    {
        if (_session is null)
        {
            _sent.Append(text);
        }
        else
        {
            _session.SendInput(text);
        }
    }

    public void CloseInput()
    {
        _isInputClosed = true;
        _session?.CloseInput();
    }

    public void Dispose()
    {
        _isOver = true;
        _session?.Dispose();
    }

    private void Begin(Func<ApiResult<IPodSession>> open)
    {
        if (_isOver)
        {
            return;
        }

        var opened = open();
        _session = opened.Value;
        _refusal = opened.IsSuccess ? null : new PodSessionEnd(null, opened.Status.Message);
        if (_sent.Length > 0)
        {
            _session?.SendInput(_sent.ToString());
        }

        if (_isInputClosed)
        {
            _session?.CloseInput();
        }

        Connect();
    }

    private void Connect()
    {
        if (_subscribe is null)
        {
            return;
        }

        if (_session is not null)
        {
            _subscribe(_session);
        }
        else if (_refusal is not null)
        {
            _onExit!(_refusal);
        }
    }
}
