namespace Scenarios.Steps.Meaning.Subjects;

/// <summary>
/// The environment variables of an object: those that a Pod's containers got when they were started, whatever their values came from; of
/// other objects, those that their Pod template sets.
/// </summary>
internal static class ContainerVariables
{
    /// <summary>The most names that a failure lists.</summary>
    private const int MostNames = 8;

    /// <summary>Whether it is known which variables it has: those of a Pod are known once a container was started.</summary>
    public static bool AreKnown(ApiObject item) => item.Kind != "Pod" || IdsOf(item).Any();

    /// <summary>The values of the variable, one of each container that has it.</summary>
    public static IEnumerable<string> ValuesOf(ApiObject item, string name, Story story) =>
        from variables in AllOf(item, story)
        where variables.ContainsKey(name)
        select variables[name];

    /// <summary>Describes the variable, or which ones there are instead.</summary>
    public static string Tell(ApiObject item, string name, Story story)
    {
        if (!AreKnown(item))
        {
            return $"no container was started, so it has no variables yet; {ObjectFacts.Tell(item)[(item.Name.Length + 2)..]}";
        }

        string[] values = [.. ValuesOf(item, name, story)];
        return values.Length > 0
            ? string.Join(", ", values.Select(value => $"{name}={value}"))
            : $"no variable {name}; there are: {Names(AllOf(item, story).SelectMany(static variables => variables.Keys))}";
    }

    private static string Names(IEnumerable<string> names)
    {
        // Images and Services set the others, which nobody has to be told of.
        string[] own = [.. names.Where(static name => name is not ("PATH" or "HOSTNAME" or "HOME")
            && !name.Contains("_PORT", StringComparison.Ordinal) && !name.Contains("_SERVICE_", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)];
        return own.Length == 0 ? "none" : string.Join(", ", own.Take(MostNames)) + (own.Length > MostNames ? ", …" : string.Empty);
    }

    private static IEnumerable<IReadOnlyDictionary<string, string>> AllOf(ApiObject item, Story story)
    {
        if (item.Kind != "Pod")
        {
            return ObjectFacts.Templates(item).Select(Written);
        }

        var node = item.TextAt("spec", "nodeName");
        return IdsOf(item).Select(one => story.Cluster.EnvironmentOf(node, one.Id)
            ?? Written(ObjectFacts.Templates(item).First(container => ObjectFacts.Text(container, "name") == one.Name)));
    }

    private static IEnumerable<(string Name, string Id)> IdsOf(ApiObject pod) =>
        pod.ListAt("status", "containerStatuses").OfType<ObjectValue>()
            .Select(static status => (ObjectFacts.Text(status, "name"), ObjectFacts.Text(status, "containerID")))
            .Where(static one => one.Item2.Length > 0);

    /// <summary>What a manifest says. Also of containers that are gone: only its literal values are known of them.</summary>
    private static Dictionary<string, string> Written(ObjectValue container)
    {
        var written = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var variable in (container["env"] as ListValue ?? ListValue.Empty).OfType<ObjectValue>())
        {
            written[ObjectFacts.Text(variable, "name")] = variable["valueFrom"] is { } source
                ? $"(from {source})" : ObjectFacts.Text(variable, "value");
        }

        return written;
    }
}
