namespace Scenarios.Api.Requests;

/// <summary>A process in a container, seen from a client. Dispose it to hang up.</summary>
public interface IPodSession : IDisposable
{
    /// <summary>Connects the outputs; what was written before is delivered at once.</summary>
    /// <param name="onExit">Called once, after all output: the exit code, or the reason why there is none (such as a command not
    /// found).</param>
    void Subscribe(Action<string> onOutput, Action<string> onError, Action<PodSessionEnd> onExit);

    /// <summary>Sends standard input.</summary>
    void SendInput(string text);

    /// <summary>Standard input is at its end.</summary>
    void CloseInput();
}
