using Scenarios.Running.Parsing;

namespace Scenarios.Running.Discovery;

/// <summary>Which scenarios a binding is for. All that is set must hold.</summary>
internal sealed class BindingScope(string? tag, string? feature, string? scenario)
{
    private readonly string? tag = tag is null || tag.StartsWith('@') ? tag : "@" + tag;

    public static BindingScope From(ScopeAttribute attribute) => new(attribute.Tag, attribute.Feature, attribute.Scenario);

    /// <summary>How many restrictions hold for a scenario (or, without one, a feature), or -1 if one does not.</summary>
    public int Closeness(FeatureFile file, Pickle? pickle)
    {
        var held = 0;
        if (tag is not null)
        {
            if (!(pickle?.Tags ?? file.Tags).Contains(tag))
            {
                return -1;
            }

            held++;
        }

        if (feature is not null)
        {
            if (!string.Equals(feature, file.Name, StringComparison.OrdinalIgnoreCase))
            {
                return -1;
            }

            held++;
        }

        if (scenario is not null)
        {
            if (!string.Equals(scenario, pickle?.Name, StringComparison.OrdinalIgnoreCase))
            {
                return -1;
            }

            held++;
        }

        return held;
    }

    /// <summary>The closeness of the closest of alternatives; 0 if there are none; -1 if none holds.</summary>
    public static int Closest(IReadOnlyList<BindingScope> scopes, FeatureFile file, Pickle? pickle)
    {
        if (scopes.Count == 0)
        {
            return 0;
        }

        var closest = -1;
        foreach (var scope in scopes)
        {
            closest = Math.Max(closest, scope.Closeness(file, pickle));
        }

        return closest;
    }
}
