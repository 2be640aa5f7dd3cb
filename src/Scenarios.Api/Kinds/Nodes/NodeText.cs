using Scenarios.Objects.Views.Core;

namespace Scenarios.Api.Kinds.Nodes;

/// <summary>Parts of Nodes as text, for tables and descriptions.</summary>
public static class NodeText
{
    private const string RolePrefix = "node-role.kubernetes.io/";
    private const string RoleLabel = "kubernetes.io/role";

    /// <summary>The roles named by a Node's labels, ordered.</summary>
    public static IEnumerable<string> RolesOf(Node node)
    {
        var roles = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in node.Labels)
        {
            if (key.StartsWith(RolePrefix, StringComparison.Ordinal) && key.Length > RolePrefix.Length)
            {
                roles.Add(key[RolePrefix.Length..]);
            }
            else if (key == RoleLabel && value.Length > 0)
            {
                roles.Add(value);
            }
        }

        return roles;
    }
}
