namespace Scenarios.Cluster.ApiServer.Access;

/// <summary>An authenticated user (apiserver, authentication/user).</summary>
/// <param name="Extra">Further facts from the authenticator, such as the node of a service account's Pod.</param>
internal sealed record UserInfo(string Name, string Uid, IReadOnlyList<string> Groups, IReadOnlyList<KeyValuePair<string, string>> Extra)
{
    public const string Masters = "system:masters";
    public const string Authenticated = "system:authenticated";
    public const string Unauthenticated = "system:unauthenticated";
    public const string AnonymousName = "system:anonymous";
    public const string AccountPrefix = "system:serviceaccount:";
    public const string AccountsGroup = "system:serviceaccounts";

    public static UserInfo Anonymous { get; } = new(AnonymousName, string.Empty, [Unauthenticated], []);

    /// <summary>Whether the user may do everything: authorization skips the rules for members of this group.</summary>
    public bool IsMaster => Groups.Contains(Masters, StringComparer.Ordinal);

    /// <summary>The groups that every service account of the namespace belongs to.</summary>
    public static IReadOnlyList<string> GroupsOfAccounts(string @namespace) => [AccountsGroup, $"{AccountsGroup}:{@namespace}"];

    /// <summary><c>authentication/v1.UserInfo</c>.</summary>
    public ObjectValue ToTree()
    {
        var tree = new ObjectBuilder(4).Add("username", Name).AddIfSet("uid", Uid);
        if (Groups.Count > 0)
        {
            tree.Add("groups", ListValue.OfStrings(Groups));
        }

        if (Extra.Count > 0)
        {
            var extra = new ObjectBuilder(Extra.Count);
            foreach (var (key, value) in Extra.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
            {
                extra.Add(key, ListValue.OfStrings([value]));
            }

            tree.Add("extra", extra.ToObject());
        }

        return tree.ToObject();
    }
}
