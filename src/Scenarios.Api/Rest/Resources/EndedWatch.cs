using Scenarios.Api.Requests;

namespace Scenarios.Api.Rest.Resources;

/// <summary>A watch that has ended: it delivers nothing.</summary>
internal sealed class EndedWatch : IWatch
{
    private EndedWatch()
    {
    }

    public static EndedWatch Instance { get; } = new();

    public void Deliver()
    {
    }

    public void Dispose()
    {
    }
}
