using Scenarios.Api.Requests;

namespace Scenarios.Cluster.ApiServer.Requests.Pods;

/// <summary>The log of a container that nobody has to ask about: empty, and at its end.</summary>
internal sealed class EmptyLog : IPodLog
{
    public static EmptyLog Instance { get; } = new();

    public void Subscribe(Action<string> onText, Action onEnd) => onEnd();

    public void Dispose()
    {
    }
}
