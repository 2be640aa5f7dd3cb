namespace Scenarios.Api.Requests;

/// <summary>A process in a container, seen from a client. Dispose it to hang up.</summary>
public interface IPodSession : IDisposable
{
    /// <summary>Connects the outputs. Output written earlier is delivered immediately.</summary>
    /// <param name="onExit">
    /// Called once, after all output, with the exit code or the reason why there is none (such as a command that was not found).
    /// </param>
    void Subscribe(Action<string> onOutput, Action<string> onError, Action<PodSessionEnd> onExit);

    /// <summary>Sends standard input.</summary>
    void SendInput(string text);

    /// <summary>Closes standard input.</summary>
    void CloseInput();
}
