using Scenarios.Api.Selectors;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer.Access;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Objects.Views.Admissionregistration;

namespace Scenarios.Cluster.ApiServer.Admission.Policies;

/// <summary>The variables that a policy's expressions can use.</summary>
internal sealed class PolicySubject(ObjectStore store, AdmissionRequest request, ApiObject item, UserInfo user)
{
    /// <param name="parameters">The parameter object that the binding refers to; null if there is none.</param>
    public Dictionary<string, Value> Variables(ApiObject? parameters) => new(StringComparer.Ordinal)
    {
        ["object"] = item.Tree,
        ["oldObject"] = (Value?)request.Previous?.Tree ?? NullValue.Instance,
        ["params"] = (Value?)parameters?.Tree ?? NullValue.Instance,
        ["namespaceObject"] = (Value?)Namespace()?.Tree ?? NullValue.Instance,
        ["request"] = Request(),
        ["variables"] = ObjectValue.Empty,
    };

    /// <summary>The parameters that a binding gives to its policy (one object, several, or none), or why they are missing.</summary>
    public (IReadOnlyList<ApiObject?> Found, string? Missing) Parameters(
        ValidatingAdmissionPolicy policy, ValidatingAdmissionPolicyBinding binding)
    {
        var kind = policy.Spec.ParamKind;
        if (kind.Tree.Count == 0)
        {
            return ([null], null);
        }

        var reference = binding.Spec.ParamRef;
        var type = TypeOf(kind.ApiVersion, kind.Kind);
        if (type is null)
        {
            return (
                [],
                $"failed to configure policy: failed to find resource referenced by paramKind: '{kind.ApiVersion}, "
                + $"Kind={kind.Kind}'");
        }

        var given = reference.Namespace;
        var inside = type.IsNamespaced ? (given.Length > 0 ? given : request.Namespace) : string.Empty;
        IReadOnlyList<ApiObject?> found = reference.Name is { Length: > 0 } name
            ? store.Of(type).Find(new ObjectKey(inside, name)) is { } one ? [one] : []
            : [.. store.Of(type).InOrder(inside).Where(candidate =>
                LabelSelector.FromObject(reference.Selector.Exists ? reference.Selector.Tree : null).Matches(candidate.Labels))];
        return found.Count > 0
            ? (found, null)
            : ([], "failed to configure binding: no params found for policy binding with `Deny` parameterNotFoundAction");
    }

    private ResourceType? TypeOf(string apiVersion, string kind) => ApiSchema.Kubernetes.Find(apiVersion, kind)
        ?? store.Of(KnownResources.CustomResourceDefinitions).InOrder(string.Empty).SelectMany(CustomKind.TypesOf)
            .FirstOrDefault(type => type.ApiVersion == apiVersion && type.Kind == kind);

    private ApiObject? Namespace() => request.Namespace.Length == 0
        ? null
        : store.Of(KnownResources.Namespaces).Find(new ObjectKey(string.Empty, request.Namespace));

    private ObjectValue Request()
    {
        var type = request.Type;
        var builder = new ObjectBuilder(8)
            .Add("kind", ObjectValue.Of(("group", new StringValue(type.Group)), ("version", new StringValue(type.Version)),
                ("kind", new StringValue(type.Kind))))
            .Add("resource", ObjectValue.Of(
                ("group", new StringValue(type.Group)), ("version", new StringValue(type.Version)),
                    ("resource", new StringValue(type.Plural))))
            .Add("subResource", request.Subresource)
            .Add("name", item.Name)
            .Add("namespace", request.Namespace)
            .Add("operation", request.IsCreate ? "CREATE" : "UPDATE")
            .Add("userInfo", user.ToTree())
            .Add("dryRun", BooleanValue.Of(request.IsDryRun));
        return builder.ToObject();
    }
}
