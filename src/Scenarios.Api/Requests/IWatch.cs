namespace Scenarios.Api.Requests;

/// <summary>An open watch. Dispose it to end it.</summary>
public interface IWatch : IDisposable
{
    /// <summary>Delivers pending events immediately, for clients that do not run in virtual time.</summary>
    void Deliver();
}
