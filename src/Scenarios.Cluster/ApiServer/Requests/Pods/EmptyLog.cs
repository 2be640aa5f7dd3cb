using Scenarios.Api.Requests;

namespace Scenarios.Cluster.ApiServer.Requests.Pods;

/// <summary>An empty log at its end, for a container whose kubelet need not be asked.</summary>
internal sealed class EmptyLog : IPodLog
{
    public static EmptyLog Instance { get; } = new();

    public void Subscribe(Action<string> onText, Action onEnd) => onEnd();

    public void Dispose()
    {
    }
}
