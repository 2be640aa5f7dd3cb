using Scenarios.Api.CustomResources;
using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds;

/// <summary>
/// The API server's validation of objects after defaulting: of the metadata for all kinds, and the hand-written checks for kinds that have
/// them (pkg/apis/*/validation of Kubernetes 1.33). Faults are in the server's order; pass them to <see cref="ApiErrors.Invalid"/>.
/// </summary>
public static class ObjectValidator
{
    public static IReadOnlyList<StatusCause> ValidateCreate(ResourceType type, ApiObject candidate)
    {
        var faults = new FaultList();
        var facts = ApiSchema.Kubernetes.TypeOf(type);
        var node = new FieldNode(candidate.Tree, string.Empty, facts);
        MetadataValidation.Validate(type, node.Object("metadata"), faults);
        if (KindList.ValidationOf(type) is { } kind)
        {
            kind.ValidateCreate(node, faults);
        }

        AddCustom(type, candidate, null, faults);

        return faults.Faults;
    }

    /// <param name="existing">The stored object.</param>
    /// <param name="subresource">The subresource that it was written through; empty for the object itself.</param>
    public static IReadOnlyList<StatusCause> ValidateUpdate(
        ResourceType type,
        ApiObject candidate,
        ApiObject existing,
        string subresource = "")
    {
        var faults = new FaultList();
        var facts = ApiSchema.Kubernetes.TypeOf(type);
        var node = new FieldNode(candidate.Tree, string.Empty, facts);
        var before = new FieldNode(existing.Tree, string.Empty, facts);
        MetadataValidation.ValidateUpdate(node.Object("metadata"), before.Object("metadata"), faults);
        if (facts is not null && faults.Faults.Count > 0)
        {
            // The server checks metadata for all kinds, and the kind's own validation checks it again (apiserver, registry/rest/update.go).
            MetadataValidation.ValidateUpdate(node.Object("metadata"), before.Object("metadata"), faults);
        }

        AddCustom(type, candidate, existing, faults);
        if (KindList.ValidationOf(type) is not { } kind)
        {
            return faults.Faults;
        }

        if (subresource == "status")
        {
            kind.ValidateStatus(node, before, faults);
        }
        else if (subresource.Length > 0)
        {
            kind.ValidateSubresource(subresource, node, before, faults);
        }
        else
        {
            kind.Validate(node, faults);
            kind.ValidateUpdate(node, before, faults);
        }

        return faults.Faults;
    }

    private static void AddCustom(ResourceType type, ApiObject candidate, ApiObject? existing, FaultList faults)
    {
        foreach (var fault in type.Custom is { } custom ? CustomObjects.Check(custom, candidate.Tree, existing?.Tree) : [])
        {
            faults.Add(fault);
        }
    }
}
