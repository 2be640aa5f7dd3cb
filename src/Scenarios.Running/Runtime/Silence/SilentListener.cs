using Reqnroll.Tracing;

namespace Scenarios.Running.Runtime.Silence;

/// <summary>Discards Reqnroll's trace: results say more. The output of step classes comes as events.</summary>
internal sealed class SilentListener : ITraceListener, IThreadSafeTraceListener
{
    public void WriteTestOutput(string message)
    {
    }

    public void WriteToolOutput(string message)
    {
    }
}
