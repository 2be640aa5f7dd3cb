namespace Scenarios.Cluster.Images;

/// <summary>Finds variables of an image entry whose values refer to each other in a cycle: filling them in would never end.</summary>
internal static class VariableCycle
{
    /// <returns>The names along the cycle, such as <c>a → b → a</c>; null when there is none.</returns>
    public static string? FindIn(IReadOnlyDictionary<string, IReadOnlyList<KeyValuePair<string, string>>> variables)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in variables.Keys)
        {
            if (Follow(variables, name, [], done) is { } cycle)
            {
                return cycle;
            }
        }

        return null;
    }

    private static string? Follow(
        IReadOnlyDictionary<string, IReadOnlyList<KeyValuePair<string, string>>> variables,
        string name,
        List<string> path,
        HashSet<string> done)
    {
        if (path.IndexOf(name) is >= 0 and var start)
        {
            return string.Join(" → ", path.Skip(start).Append(name));
        }

        if (!variables.TryGetValue(name, out var values) || !done.Add(name))
        {
            return null;
        }

        path.Add(name);
        var cycle = values
            .SelectMany(pair => new Template(pair.Value).Names)
            .Select(inner => Follow(variables, inner, path, done))
            .FirstOrDefault(found => found is not null);
        path.RemoveAt(path.Count - 1);
        return cycle;
    }
}
