namespace Scenarios.Cluster.ApiServer.Access;

/// <summary>Who asks, once that is known (apiserver, authentication/user).</summary>
/// <param name="Extra">What else the authenticator told, such as the node of a service account's Pod.</param>
internal sealed record UserInfo(string Name, string Uid, IReadOnlyList<string> Groups, IReadOnlyList<KeyValuePair<string, string>> Extra)
{
    public const string Masters = "system:masters";
    public const string Authenticated = "system:authenticated";
    public const string Unauthenticated = "system:unauthenticated";
    public const string AnonymousName = "system:anonymous";
    public const string AccountPrefix = "system:serviceaccount:";
    public const string AccountsGroup = "system:serviceaccounts";

    public static UserInfo Anonymous { get; } = new(AnonymousName, string.Empty, [Unauthenticated], []);

    /// <summary>Whether nothing is ever refused: the group that authorization does not even look at.</summary>
    public bool IsMaster => Groups.Contains(Masters, StringComparer.Ordinal);

    /// <summary>The groups of every service account of the namespace.</summary>
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
