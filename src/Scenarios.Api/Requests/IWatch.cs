namespace Scenarios.Api.Requests;

/// <summary>An open watch. Dispose it to end it.</summary>
public interface IWatch : IDisposable
{
    /// <summary>Delivers what waits to be delivered at once, for clients that do not live in virtual time.</summary>
    void Deliver();
}
