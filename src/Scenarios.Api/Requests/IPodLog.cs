namespace Scenarios.Api.Requests;

/// <summary>An open log request. Dispose it to end it.</summary>
public interface IPodLog : IDisposable
{
    /// <summary>What is there already, then, when following, what comes; each piece once, in order, whole lines as written.</summary>
    /// <param name="onText">Called at once for what is there.</param>
    /// <param name="onEnd">Called once when nothing more will come: at once unless following.</param>
    void Subscribe(Action<string> onText, Action onEnd);
}
