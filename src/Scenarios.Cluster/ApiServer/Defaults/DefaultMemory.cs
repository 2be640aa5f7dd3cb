namespace Scenarios.Cluster.ApiServer.Defaults;

/// <summary>
/// Remembers the Pod specs that one server defaulted last, recognised by reference, so that the ten-thousandth Pod of a template costs
/// nothing.
/// </summary>
internal sealed class DefaultMemory
{
    private const int Remembered = 24;

    private readonly (DefaultPlan? Plan, ObjectValue? Given, ObjectValue? Result)[] _specs =
        new (DefaultPlan?, ObjectValue?, ObjectValue?)[Remembered];
    private int _next;

    /// <summary>The defaulted spec; null if it is not remembered.</summary>
    public ObjectValue? Find(DefaultPlan plan, ObjectValue spec)
    {
        foreach (ref readonly var known in _specs.AsSpan())
        {
            if (ReferenceEquals(known.Plan, plan) && (ReferenceEquals(known.Given, spec) || ReferenceEquals(known.Result, spec)))
            {
                return known.Result;
            }
        }

        return null;
    }

    /// <returns>The given result.</returns>
    public ObjectValue Remember(DefaultPlan plan, ObjectValue spec, ObjectValue result)
    {
        _specs[_next] = (plan, spec, result);
        _next = (_next + 1) % Remembered;
        return result;
    }
}
