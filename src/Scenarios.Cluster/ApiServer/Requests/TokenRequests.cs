using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Api.Validation;
using Scenarios.Cluster.ApiServer.Access;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Kernel;
using Scenarios.Objects.Ownership;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>Issues service account tokens (kubernetes, pkg/registry/core/serviceaccount/storage/token.go).</summary>
internal sealed class TokenRequests(Simulation simulation, ObjectStore store, IdentitySource identities)
{
    private const long Shortest = 10 * 60;
    private const long Longest = 1L << 32;
    private const long Usual = 60 * 60;

    public ApiResult<ApiObject> Create(string @namespace, string name, ObjectValue request, WriteOptions options)
    {
        if (store.Of(KnownResources.ServiceAccounts).Find(new ObjectKey(@namespace, name)) is not { } account)
        {
            return ApiErrors.NotFound(KnownResources.ServiceAccounts, name);
        }

        var spec = request["spec"] as ObjectValue ?? ObjectValue.Empty;
        if (request["metadata"].Text("name") is { Length: > 0 } given && given != name)
        {
            return Invalid(name, FieldFault.Invalid("metadata.name", given, "must match the service account name if specified"));
        }

        var seconds = (spec["expirationSeconds"] as IntegerValue)?.Integer ?? Usual;
        if (seconds is < Shortest or > Longest)
        {
            var limit = seconds < Shortest
                ? "may not specify a duration less than 10 minutes"
                : "may not specify a duration larger than 2^32 seconds";
            return Invalid(string.Empty, FieldFault.Invalid("spec.expirationSeconds", seconds, limit));
        }

        var (bound, refusal) = BoundTo(@namespace, spec["boundObjectRef"] as ObjectValue);
        if (refusal is not null)
        {
            return refusal;
        }

        var issued = Issue(ServiceAccount.Of(account), spec, seconds, bound);
        var writer = new FieldWriter(FieldWriters.NameOf(options), false, "authentication.k8s.io/v1", "token");
        var sent = ObjectValue.Of(("spec", spec.With("expirationSeconds", IntegerValue.Of(seconds))));
        return new ApiObject(issued.Tree, WriteHistory.Created(writer, Timestamp.ValueOf(simulation.Now), sent));
    }

    private ApiObject Issue(ServiceAccount account, ObjectValue spec, long seconds, (string Kind, ApiObject Object)? bound)
    {
        var audiences = spec["audiences"] is ListValue { Count: > 0 } given ? given : ListValue.OfStrings([AccountTokens.Issuer]);
        var node = bound is { Kind: "pod" } pod ? NodeOf(Pod.Of(pod.Object)) : null;
        var lifetime = TimeSpan.FromSeconds(seconds);
        var claims =
            new TokenClaims(
                account, [.. audiences.Select(static value => value.Text())], simulation.Now, lifetime, bound, node, identities.NewUid());
        return new ApiObject(ObjectValue.Of(
            ("kind", new StringValue("TokenRequest")),
            ("apiVersion", new StringValue("authentication.k8s.io/v1")),
            ("metadata", ObjectValue.Of(
                ("name", new StringValue(account.Name)),
                ("namespace", new StringValue(account.Namespace)),
                ("creationTimestamp", Timestamp.ValueOf(simulation.Now)))),
            ("spec", ObjectValue.Of(
                (
                    "audiences", audiences),
                ("expirationSeconds", IntegerValue.Of(seconds)),
                ("boundObjectRef", spec["boundObjectRef"] ?? NullValue.Instance))),
            ("status", ObjectValue.Of(
                ("token", new StringValue(AccountTokens.Sign(claims.ToTree()))),
                ("expirationTimestamp", Timestamp.ValueOf(simulation.Now + lifetime))))));
    }

    private ((string Kind, ApiObject Object)? Bound, ApiStatus? Refusal) BoundTo(string @namespace, ObjectValue? reference)
    {
        if (reference is null)
        {
            return (null, null);
        }

        var (version, kind, name) = (reference.Text("apiVersion"), reference.Text("kind"), reference.Text("name"));
        var type = (version, kind) switch
        {
            ("v1", "Pod") => KnownResources.Pods,
            ("v1", "Secret") => KnownResources.Secrets,
            ("v1", "Node") => KnownResources.Nodes,
            _ => null,
        };
        if (type is null)
        {
            return (null, ApiErrors.BadRequest($"cannot bind token to object of type {version}, Kind={kind}"));
        }

        if (store.Of(type).Find(new ObjectKey(type.IsNamespaced ? @namespace : string.Empty, name)) is not { } found)
        {
            return (null, ApiErrors.NotFound(type, name));
        }

        return reference.Text("uid") is { Length: > 0 } uid && uid != found.Uid
            ? (null, ApiErrors.Conflict(type, name, $"the UID in the bound object reference ({uid}) does not match the UID in record. "
                + "The object might have been deleted and then recreated"))
            : ((kind.ToLowerInvariant(), found), null);
    }

    private ApiObject? NodeOf(Pod pod) => store.Of(KnownResources.Nodes).Find(new ObjectKey(string.Empty, pod.Spec.NodeName));

    private static ApiStatus Invalid(string name, StatusCause fault) =>
        new(
            422,
            StatusReason.Invalid,
            $"TokenRequest.authentication.k8s.io {GoText.Quote(name)} is invalid: {StatusCause.Aggregate([fault])}",
            [fault])
        {
            Kind = "TokenRequest", Group = "authentication.k8s.io", Name = name,
        };
}
