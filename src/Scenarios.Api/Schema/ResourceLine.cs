namespace Scenarios.Api.Schema;

/// <summary>One resource's line of the schema table.</summary>
internal static class ResourceLine
{
    // Preferred are the highest versions; in this table only autoscaling has two.
    private const string OlderVersion = "autoscaling/v1";

    public static ResourceType Parse(string line)
    {
        var parts = line.Split(' ');
        var slash = parts[0].IndexOf('/');
        return new ResourceType
        {
            Group = slash < 0 ? string.Empty : parts[0][..slash],
            Version = parts[0][(slash + 1)..],
            Kind = parts[1],
            Plural = parts[2],
            Singular = Value(parts, "singular="),
            ShortNames = List(parts, "short="),
            IsNamespaced = Value(parts, "scope=") == "namespaced",
            Categories = List(parts, "categories="),
            Subresources = List(parts, "subresources="),
            Verbs = List(parts, "verbs="),
            IsPreferred = parts[0] != OlderVersion,
        };
    }

    private static string Value(string[] parts, string key)
    {
        var part = Array.Find(parts, candidate => candidate.StartsWith(key, StringComparison.Ordinal))
            ?? throw new FormatException($"The schema table has a resource without \"{key}\": {string.Join(' ', parts)}");
        return part[key.Length..];
    }

    private static string[] List(string[] parts, string key) =>
        Value(parts, key) is { Length: > 0 } text ? text.Split(',') : [];
}
