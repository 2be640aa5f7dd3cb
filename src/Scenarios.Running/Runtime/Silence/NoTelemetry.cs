using Reqnroll.Analytics;

namespace Scenarios.Running.Runtime.Silence;

/// <summary>Nothing is sent and nothing is written to the home folder.</summary>
internal sealed class NoTelemetry : IAnalyticsRuntimeTelemetryService
{
    public void SendProjectRunningEvent()
    {
    }

    public void SendFeatureUseEvent(
        string featureName,
        Dictionary<string, string>? properties = null,
        Dictionary<string, double>? metrics = null)
    {
    }
}
