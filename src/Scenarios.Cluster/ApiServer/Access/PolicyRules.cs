using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Rbac;

namespace Scenarios.Cluster.ApiServer.Access;

/// <summary>
/// Whether a rule allows a request (kubernetes, plugin/pkg/auth/authorizer/rbac/rbac.go and pkg/apis/rbac/v1/evaluation_helpers.go).
/// </summary>
internal static class PolicyRules
{
    private const string All = "*";

    public static bool Allows(PolicyRule rule, AccessAttributes wanted)
    {
        if (!Has(rule.Verbs, wanted.Verb))
        {
            return false;
        }

        return wanted.IsPath
            ? HasPath(rule.NonResourceURLs, wanted.Path)
            : Has(rule.ApiGroups, wanted.Group) && HasResource(rule.Resources, wanted) && HasName(rule.ResourceNames, wanted.Name);
    }

    /// <summary>Whether the list contains the text, or the star that matches everything.</summary>
    public static bool Has(TextList texts, string wanted)
    {
        foreach (var text in texts)
        {
            if (text == All || text == wanted)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the path matches one of these; a star at the end matches any suffix.</summary>
    public static bool HasPath(TextList paths, string wanted)
    {
        foreach (var path in paths)
        {
            if (path == All || path == wanted || (path.EndsWith('*') && wanted.StartsWith(path.TrimEnd('*'), StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasResource(TextList resources, AccessAttributes wanted)
    {
        var full = wanted.FullResource;
        foreach (var resource in resources)
        {
            if (resource == All || resource == full || IsAnyOf(resource, wanted.Subresource))
            {
                return true;
            }
        }

        return false;
    }

    // "*/scale" matches the scale of every resource.
    private static bool IsAnyOf(string resource, string subresource) =>
        subresource.Length > 0 && resource.Length == subresource.Length + 2 && resource.StartsWith("*/", StringComparison.Ordinal)
        && resource.EndsWith(subresource, StringComparison.Ordinal);

    private static bool HasName(TextList names, string wanted)
    {
        if (names.Count == 0)
        {
            return true;
        }

        foreach (var name in names)
        {
            if (name == wanted)
            {
                return true;
            }
        }

        return false;
    }
}
