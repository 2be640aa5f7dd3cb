using Scenarios.Api.Requests;
using Scenarios.Api.Rest.Http;

namespace Scenarios.Api.Rest.Resources;

/// <summary>A log that is being followed.</summary>
internal sealed class LogStream(IPodLog log) : IRestStream
{
    public TimeSpan? Timeout => null;

    public IOpenStream Open(Action<string> onText, Action onEnd)
    {
        log.Subscribe(onText, onEnd);
        return new Hold(log);
    }

    private sealed class Hold(IPodLog log) : IOpenStream
    {
        // Nothing to do: pieces of a log are never held back.
        public void Deliver()
        {
        }

        public void Dispose() => log.Dispose();
    }
}
