using Scenarios.Api.Requests;

namespace Scenarios.Kubectl.Tests.Fixtures;

/// <summary>A container's log whose whole text is known.</summary>
internal sealed class ScriptedLog(string text) : IPodLog
{
    public void Subscribe(Action<string> onText, Action onEnd)
    {
        onText(text);
        onEnd();
    }

    public void Dispose()
    {
    }
}
