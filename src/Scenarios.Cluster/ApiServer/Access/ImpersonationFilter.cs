using Scenarios.Api.Requests;

namespace Scenarios.Cluster.ApiServer.Access;

/// <summary>Lets a user act as another where that is allowed (apiserver, endpoints/filters/impersonation.go).</summary>
internal sealed class ImpersonationFilter(RbacAuthorizer authorizer)
{
    /// <returns>The impersonated user, or the refusal.</returns>
    public (UserInfo? User, ApiStatus? Refusal) Become(UserInfo user, Impersonation wanted)
    {
        var account = AccountOf(wanted.User);
        var groups = wanted.Groups.ToList();
        if (account is { } own)
        {
            if (Refusal(user, "serviceaccounts", string.Empty, own.Namespace, own.Name) is { } refusal)
            {
                return (null, refusal);
            }

            groups = groups.Count == 0 ? [.. UserInfo.GroupsOfAccounts(own.Namespace)] : groups;
        }
        else if (Refusal(user, "users", string.Empty, string.Empty, wanted.User) is { } refusal)
        {
            return (null, refusal);
        }

        foreach (var group in wanted.Groups)
        {
            if (Refusal(user, "groups", string.Empty, string.Empty, group) is { } refusal)
            {
                return (null, refusal);
            }
        }

        if (wanted.Uid.Length > 0 && Refusal(user, "uids", "authentication.k8s.io", string.Empty, wanted.Uid) is { } uidRefusal)
        {
            return (null, uidRefusal);
        }

        var isAnonymous = wanted.User == UserInfo.AnonymousName;
        var last = isAnonymous ? UserInfo.Unauthenticated : UserInfo.Authenticated;
        if (
            !groups.Contains(UserInfo.Authenticated, StringComparer.Ordinal)
                && !groups.Contains(UserInfo.Unauthenticated, StringComparer.Ordinal))
        {
            groups.Add(last);
        }

        return (new UserInfo(wanted.User, wanted.Uid, groups, []), null);
    }

    private ApiStatus? Refusal(UserInfo user, string resource, string group, string @namespace, string name)
    {
        var wanted = new AccessAttributes("impersonate", group, resource, string.Empty, @namespace, name, string.Empty);
        return authorizer.Refusal(user, wanted) is { } reason ? ForbiddenStatus.Of(user, wanted, reason) : null;
    }

    private static (string Namespace, string Name)? AccountOf(string user)
    {
        if (!user.StartsWith(UserInfo.AccountPrefix, StringComparison.Ordinal))
        {
            return null;
        }

        var parts = user[UserInfo.AccountPrefix.Length..].Split(':');
        return parts.Length == 2 && parts[0].Length > 0 && parts[1].Length > 0 ? (parts[0], parts[1]) : null;
    }
}
