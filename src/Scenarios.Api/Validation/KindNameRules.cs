using Scenarios.Api.Schema;

namespace Scenarios.Api.Validation;

/// <summary>The rules for the names of each kind.</summary>
internal static class KindNameRules
{
    public static Func<string, IReadOnlyList<string>> For(ResourceType type) => type.GroupResource switch
    {
        "services" => NameRules.Dns1035Label,
        "namespaces" or "statefulsets.apps" => NameRules.Dns1123Label,
        _ when type.Group == "rbac.authorization.k8s.io" => PathSegment,
        _ => NameRules.Dns1123Subdomain,
    };

    /// <summary>A name that only has to be valid as one segment of a path.</summary>
    public static IReadOnlyList<string> PathSegment(string name)
    {
        if (name is "." or "..")
        {
            return [$"may not be '{name}'"];
        }

        return [.. new[] { '/', '%' }.Where(name.Contains).Select(character => $"may not contain '{character}'")];
    }
}
