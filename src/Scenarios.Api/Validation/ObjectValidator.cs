using Scenarios.Api.Requests;
using Scenarios.Api.Schema;

namespace Scenarios.Api.Validation;

/// <summary>
/// The API server's validation of objects after defaulting: metadata for all kinds, and the hand-written checks of the kinds listed here
/// (pkg/apis/*/validation of Kubernetes 1.33). Faults are in the server's order; pass them to <see cref="ApiErrors.Invalid"/>.
/// </summary>
public static class ObjectValidator
{
    private static readonly Dictionary<string, IKindValidation> Kinds = new(StringComparer.Ordinal)
    {
        ["configmaps"] = new ConfigMapValidation(),
        ["daemonsets.apps"] = new DaemonSetValidation(),
        ["deployments.apps"] = new DeploymentValidation(),
        ["jobs.batch"] = new JobValidation(),
        ["pods"] = new PodValidation(),
        ["replicasets.apps"] = new ReplicaSetValidation(),
        ["secrets"] = new SecretValidation(),
        ["services"] = new ServiceValidation(),
        ["statefulsets.apps"] = new StatefulSetValidation(),
    };

    public static IReadOnlyList<StatusCause> ValidateCreate(ResourceType type, ApiObject candidate)
    {
        var faults = new FaultList();
        var facts = ApiSchema.Kubernetes.TypeOf(type);
        var node = new FieldNode(candidate.Tree, string.Empty, facts);
        MetadataValidation.Validate(type, node.Object("metadata"), faults);
        if (Kinds.TryGetValue(type.GroupResource, out var kind))
        {
            kind.Validate(node, faults);
        }

        return faults.Faults;
    }

    /// <param name="existing">As stored.</param>
    public static IReadOnlyList<StatusCause> ValidateUpdate(ResourceType type, ApiObject candidate, ApiObject existing)
    {
        var faults = new FaultList();
        var facts = ApiSchema.Kubernetes.TypeOf(type);
        var node = new FieldNode(candidate.Tree, string.Empty, facts);
        var before = new FieldNode(existing.Tree, string.Empty, facts);
        MetadataValidation.ValidateUpdate(node.Object("metadata"), before.Object("metadata"), faults);
        if (Kinds.TryGetValue(type.GroupResource, out var kind))
        {
            kind.Validate(node, faults);
            kind.ValidateUpdate(node, before, faults);
        }

        return faults.Faults;
    }
}
