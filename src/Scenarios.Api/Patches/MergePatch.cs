namespace Scenarios.Api.Patches;

/// <summary>
/// JSON merge patch, RFC 7386: objects are merged, null removes, everything else replaces. Unchanged values stay the same instance.
/// </summary>
public static class MergePatch
{
    public static Value Apply(Value? target, Value patch)
    {
        if (patch is not ObjectValue changes)
        {
            // If the target is an object, a list replaces it unchanged; otherwise nulls in the list's objects are removed
            // (evanphx/json-patch).
            var value = target is ObjectValue ? patch : Directives.WithoutNulls(patch);
            return target is not null && target.Equals(value) ? target : value;
        }

        var result = target as ObjectValue ?? ObjectValue.Empty;
        foreach (var (name, change) in changes)
        {
            result = change is NullValue ? result.Without(name) : result.With(name, Apply(result[name], change));
        }

        return result;
    }

    /// <summary>Creates the patch that turns one object into the other; empty when they are equal.</summary>
    public static ObjectValue Create(ObjectValue from, ObjectValue to)
    {
        var patch = new ObjectBuilder();
        foreach (var (name, value) in to)
        {
            var before = from[name];
            if (before is ObjectValue inner && value is ObjectValue innerTo)
            {
                var nested = Create(inner, innerTo);
                patch.AddIfSet(name, nested.Count == 0 ? null : nested);
            }
            else if (before is null || !before.Equals(value))
            {
                patch.Add(name, value);
            }
        }

        foreach (var (name, _) in from)
        {
            if (!to.ContainsKey(name))
            {
                patch.Add(name, NullValue.Instance);
            }
        }

        return patch.ToObject();
    }

    /// <summary>
    /// Creates what <c>kubectl apply</c> sends for kinds without a schema (apimachinery, util/jsonmergepatch): additions and changes from
    /// the live object to the manifest, removals relative to what was last applied.
    /// </summary>
    public static ObjectValue CreateThreeWay(ObjectValue original, ObjectValue modified, ObjectValue current)
    {
        var changes = Keep(Create(current, modified), nulls: false);
        var removals = Keep(Create(original, modified), nulls: true);
        return (ObjectValue)MergeKeepingNulls(changes, removals);
    }

    // Keeps only the removals, or everything else. Objects that become empty are dropped too.
    private static ObjectValue Keep(ObjectValue patch, bool nulls)
    {
        var kept = new ObjectBuilder(patch.Count);
        foreach (var (name, value) in patch)
        {
            if (value is ObjectValue inner)
            {
                var nested = Keep(inner, nulls);
                kept.AddIfSet(name, nested.Count > 0 || (!nulls && inner.Count == 0) ? nested : null);
            }
            else if (value is NullValue == nulls)
            {
                kept.Add(name, value);
            }
        }

        return kept.ToObject();
    }

    private static Value MergeKeepingNulls(Value? target, Value patch)
    {
        if (patch is not ObjectValue changes)
        {
            return patch;
        }

        var result = target as ObjectValue ?? ObjectValue.Empty;
        foreach (var (name, change) in changes)
        {
            result = result.With(name, MergeKeepingNulls(result[name], change));
        }

        return result;
    }
}
