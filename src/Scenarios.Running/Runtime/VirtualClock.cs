using Reqnroll;

namespace Scenarios.Running.Runtime;

/// <summary>
/// The virtual time of a scenario, if its steps have one. A step library puts a <c>Func&lt;TimeSpan&gt;</c> into Reqnroll's scenario
/// context, so that it does not need to know the host, nor the host its types.
/// </summary>
internal static class VirtualClock
{
    /// <summary>The key in the context.</summary>
    private const string Key = "scenarios.virtual-time";

    /// <summary>The virtual time that has passed; null without a clock.</summary>
    public static TimeSpan? Read(ScenarioContext? context) =>
        context is not null && context.TryGetValue(Key, out object value) && value is Func<TimeSpan> clock ? clock() : null;
}
