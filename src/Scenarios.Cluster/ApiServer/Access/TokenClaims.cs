using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.ApiServer.Access;

/// <summary>The claims of a bound token: its account, audiences and lifetime, and the object it is bound to.</summary>
/// <param name="Bound">The lower-case kind and the object that the token is bound to; null if it is not bound.</param>
/// <param name="Node">The node of the Pod that the token is bound to; null if there is none.</param>
/// <param name="Id">The token's own id.</param>
internal sealed record TokenClaims(
    ServiceAccount Account, IReadOnlyList<string> Audiences, DateTimeOffset Now, TimeSpan Lifetime, (
        string Kind, ApiObject Object)? Bound, ApiObject? Node, string Id)
{
    public ObjectValue ToTree()
    {
        var inner = new ObjectBuilder(4).Add("namespace", Account.Namespace);
        if (Node is { } node)
        {
            inner.Add("node", NameAndUid(node));
        }

        if (Bound is { } bound)
        {
            inner.Add(bound.Kind, NameAndUid(bound.Object));
        }

        inner.Add("serviceaccount", NameAndUid(Account.Object));
        return new ObjectBuilder(8)
            .Add("aud", ListValue.OfStrings(Audiences))
            .Add("exp", (Now + Lifetime).ToUnixTimeSeconds())
            .Add("iat", Now.ToUnixTimeSeconds())
            .Add("iss", AccountTokens.Issuer)
            .Add("jti", Id)
            .Add(AccountTokens.PrivateClaim, inner.ToObject())
            .Add("nbf", Now.ToUnixTimeSeconds())
            .Add("sub", $"{UserInfo.AccountPrefix}{Account.Namespace}:{Account.Name}")
            .ToObject();
    }

    private static ObjectValue NameAndUid(ApiObject item) =>
        ObjectValue.Of(("name", new StringValue(item.Name)), ("uid", new StringValue(item.Uid)));
}
