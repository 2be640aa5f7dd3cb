using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Kernel;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.ApiServer.Access;

/// <summary>
/// Authenticates requests by a client certificate, a service account token, or the administrator's token of a served cluster
/// (kubernetes, pkg/kubeapiserver/authenticator; pkg/serviceaccount/{claims,legacy}.go).
/// </summary>
internal sealed class Authenticator(Simulation simulation, ObjectStore store)
{
    /// <summary>The administrator's token, for clusters served over a connection without certificates.</summary>
    public const string AdministratorToken = "simulated-administrator";

    /// <summary>The user behind <see cref="AdministratorToken"/>.</summary>
    public static UserInfo Administrator { get; } = new(
        "kubernetes-admin", "admin", [UserInfo.Masters, "kubeadm:cluster-admins", UserInfo.Authenticated], []);

    /// <summary>Null if the credentials are not valid.</summary>
    public UserInfo? Authenticate(Credentials credentials)
    {
        if (credentials.Certificate.Length > 0)
        {
            if (credentials.Certificate == AdministratorCredentials.Certificate)
            {
                return simulation.Now >= AdministratorCredentials.From && simulation.Now <= AdministratorCredentials.Until
                    ? AdministratorCredentials.User
                    : null;
            }

            return ClientCertificates.Verify(credentials.Certificate, simulation.Now);
        }

        return credentials.Token switch
        {
            "" => UserInfo.Anonymous,
            AdministratorToken => Administrator,
            var token => OfToken(token, [AccountTokens.Issuer]).User,
        };
    }

    /// <summary>The user of a service account token, and the audiences the token was issued for.</summary>
    /// <param name="audiences">The token must be for at least one of these.</param>
    public (UserInfo? User, IReadOnlyList<string> Audiences) OfToken(string token, IReadOnlyList<string> audiences)
    {
        if (AccountTokens.Verify(token) is not { } claims)
        {
            return (null, []);
        }

        if (claims["kubernetes.io/serviceaccount/secret.name"] is StringValue secret)
        {
            return (OfSecret(claims, secret.Text, token), [AccountTokens.Issuer]);
        }

        var meant = claims["aud"] is ListValue list
            ? list.Select(static value => ((StringValue)value).Text).Intersect(audiences, StringComparer.Ordinal).ToList()
            : [];
        var isInTime = claims["exp"] is IntegerValue end && simulation.Now.ToUnixTimeSeconds() < end.Integer;
        return meant.Count == 0 || !isInTime ? (null, []) : (OfBound(claims), meant);
    }

    private UserInfo? OfBound(ObjectValue claims)
    {
        var inner = claims[AccountTokens.PrivateClaim];
        var @namespace = inner.Text("namespace");
        var account = inner.Text("serviceaccount", "name");
        if (!IsThere(KnownResources.ServiceAccounts, @namespace, inner, "serviceaccount"))
        {
            return null;
        }

        var extra =
            new List<KeyValuePair<string, string>> { new(ClientCertificates.CredentialId, $"JTI={claims.Text("jti")}") };
        if (inner?.Find("pod") is not null)
        {
            if (!IsThere(KnownResources.Pods, @namespace, inner, "pod"))
            {
                return null;
            }

            extra.Add(new("authentication.kubernetes.io/pod-name", inner.Text("pod", "name")));
            extra.Add(new("authentication.kubernetes.io/pod-uid", inner.Text("pod", "uid")));
        }

        if (inner?.Find("secret") is not null && !IsThere(KnownResources.Secrets, @namespace, inner, "secret"))
        {
            return null;
        }

        if (inner?.Find("node") is not null)
        {
            extra.Add(new("authentication.kubernetes.io/node-name", inner.Text("node", "name")));
            extra.Add(new("authentication.kubernetes.io/node-uid", inner.Text("node", "uid")));
        }

        return OfAccount(@namespace, account, inner.Text("serviceaccount", "uid"), extra);
    }

    private UserInfo? OfSecret(ObjectValue claims, string secret, string token)
    {
        var @namespace = claims.Text("kubernetes.io/serviceaccount/namespace");
        var name = claims.Text("kubernetes.io/serviceaccount/service-account.name");
        var uid = claims.Text("kubernetes.io/serviceaccount/service-account.uid");
        var account = store.Of(KnownResources.ServiceAccounts).Find(new ObjectKey(@namespace, name));
        var stored = store.Of(KnownResources.Secrets).Find(new ObjectKey(@namespace, secret));
        if (account is null || account.Uid != uid || stored is not { IsBeingDeleted: false })
        {
            return null;
        }

        var data = Secret.Of(stored).Data["token"];
        var isSame = data == Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(token));
        return isSame ? OfAccount(@namespace, name, uid, []) : null;
    }

    private bool IsThere(Scenarios.Api.Schema.ResourceType type, string @namespace, Value? claim, string kind) =>
        store.Of(type).Find(new ObjectKey(@namespace, claim.Text(kind, "name"))) is { } found && found.Uid == claim.Text(kind, "uid");

    private static UserInfo OfAccount(string @namespace, string name, string uid, IReadOnlyList<KeyValuePair<string, string>> extra) =>
        new($"{UserInfo.AccountPrefix}{@namespace}:{name}", uid, [.. UserInfo.GroupsOfAccounts(@namespace), UserInfo.Authenticated], extra);
}
