using Scenarios.Api.Rest.Http;

namespace Scenarios.Api.Rest.Resources;

/// <summary>The stream of a watch that was refused: it has told its error, and delivers nothing.</summary>
internal sealed class EndedStream : IOpenStream
{
    private EndedStream()
    {
    }

    public static EndedStream Instance { get; } = new();

    public void Deliver()
    {
    }

    public void Dispose()
    {
    }
}
