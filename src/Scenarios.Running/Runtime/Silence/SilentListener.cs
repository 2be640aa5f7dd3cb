using Reqnroll.Tracing;

namespace Scenarios.Running.Runtime.Silence;

/// <summary>Takes Reqnroll's trace and keeps none of it: results say more. What step classes write comes as events.</summary>
internal sealed class SilentListener : ITraceListener, IThreadSafeTraceListener
{
    public void WriteTestOutput(string message)
    {
    }

    public void WriteToolOutput(string message)
    {
    }
}
