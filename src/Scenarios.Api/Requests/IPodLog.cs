namespace Scenarios.Api.Requests;

/// <summary>An open log request. Dispose it to end it.</summary>
public interface IPodLog : IDisposable
{
    /// <summary>
    /// Delivers the existing text and then, when following, new text; each piece once, in order, in whole lines as written.
    /// </summary>
    /// <param name="onText">Called immediately for the existing text.</param>
    /// <param name="onEnd">Called once when there will be no more text: immediately, unless following.</param>
    void Subscribe(Action<string> onText, Action onEnd);
}
