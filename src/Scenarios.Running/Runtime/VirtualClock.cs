using Reqnroll;

namespace Scenarios.Running.Runtime;

/// <summary>
/// The virtual time of a scenario, where its steps have one: a step library leaves a <c>Func&lt;TimeSpan&gt;</c> in Reqnroll's scenario
/// context, so that it needs to know no host, and the host none of its types.
/// </summary>
internal static class VirtualClock
{
    /// <summary>The name in the context.</summary>
    private const string Key = "scenarios.virtual-time";

    /// <summary>How much virtual time has passed; null where nothing has a clock.</summary>
    public static TimeSpan? Read(ScenarioContext? context) =>
        context is not null && context.TryGetValue(Key, out object value) && value is Func<TimeSpan> clock ? clock() : null;
}
