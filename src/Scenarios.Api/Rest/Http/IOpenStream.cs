namespace Scenarios.Api.Rest.Http;

/// <summary>A stream that is being read. Dispose it to close the stream.</summary>
public interface IOpenStream : IDisposable
{
    /// <summary>Delivers immediately what is pending, for clients that do not run in virtual time.</summary>
    void Deliver();
}
