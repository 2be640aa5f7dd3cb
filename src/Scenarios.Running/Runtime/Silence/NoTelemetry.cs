using Reqnroll.Analytics;

namespace Scenarios.Running.Runtime.Silence;

/// <summary>Sends nothing and writes nothing to the home folder.</summary>
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
